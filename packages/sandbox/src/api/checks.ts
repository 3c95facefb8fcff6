import { type Check, checkAccept, checkContentType, readJson, reject, violation } from '@vpcep/server';
import { checkBodyRules } from './body-rules.ts';
import type { Context, OperationCall } from './context.ts';
import { schemaViolation } from './schema-violation.ts';

/** The checks of a request, in the order in which the README lists them; the first rejection counts. */
export function createChecks({
  authenticator,
  throttle,
  settings,
}: Context): readonly Check<OperationCall>[] {
  return [
    ({ method, target, headers, bytes, projectId }) =>
      authenticator.check({ method, target, headers, body: bytes }, projectId),
    ({ headers }) => checkAccept(headers),
    checkParameters,
    ({ projectId }) => {
      if (throttle.admit(projectId)) return undefined;
      const params = { limit: settings.throttle };
      const pointer = '/components/responses/BadRequest';
      return reject(400, violation('project', 'throttle', { params, pointer, code: 'EndPoint.0022' }));
    },
    readBody,
    (call) => checkBodyRules(call, settings.edition),
  ];
}

function checkParameters({ operation, parameters }: OperationCall) {
  for (const [index, { name, validate }] of operation.parameters.entries()) {
    if (validate(parameters[index])) continue;
    const [error] = validate.errors ?? [];
    if (error) return reject(400, schemaViolation(error, 'path', parameterPointer(name), name));
  }
  return undefined;
}

/** `project_id` is the component `ProjectId`. */
function parameterPointer(name: string): string {
  const component = name.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return `/components/parameters/${component}/schema`;
}

function readBody(call: OperationCall) {
  const { validateBody, bodyPointer } = call.operation;
  if (!validateBody) return undefined;
  const wrongType = checkContentType(call.headers, bodyPointer);
  if (wrongType) return reject(400, wrongType);
  const json = readJson(call.bytes, 'request', bodyPointer);
  if ('violation' in json) return reject(400, json.violation);
  call.body = json.value;
  if (validateBody(call.body)) return undefined;
  const [error] = validateBody.errors ?? [];
  return error && reject(400, schemaViolation(error, 'body', bodyPointer));
}
