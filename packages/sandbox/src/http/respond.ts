import type { IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { printable } from '../log/printable.ts';
import { checkBody } from '../rules/check-body.ts';
import { readJson } from '../rules/read-json.ts';
import { Refusal } from '../rules/refusal.ts';
import { codeOf } from '../rules/rule-codes.ts';
import { schemaViolation } from '../rules/schema-violation.ts';
import type { Violation } from '../rules/violation.ts';
import { acceptsJson } from './accepts-json.ts';
import { answerOptions } from './answer-options.ts';
import type { Context } from './context.ts';
import { demandedFaults } from './demanded-faults.ts';
import { type Answer, type Exchange, success } from './exchange.ts';
import { hasBody, maximumBody, receiveBody } from './receive-body.ts';
import { findRoute, type Match, methodsAt, type Route } from './router.ts';

const noBody = Buffer.alloc(0);

/**
 * Answers one request. The checks come in the order that the README states.
 *
 * @throws {Refusal} the request is refused
 */
export async function respond(
  context: Context,
  request: IncomingMessage,
  exchange: Exchange,
): Promise<Answer> {
  const { method, target } = exchange;
  const path = pathOf(target);
  if (method === 'OPTIONS') return answerOptions(request.headers, methodsAt(path));
  const match = findRoute(method, path);
  if (!match) throw noRoute(method, path);
  const { route } = match;
  const { operation } = route;
  exchange.operationId = operation.operationId;

  const faults = demandedFaults(context, request.headers);
  if (faults) {
    if (faults.latency !== undefined) await wait(faults.latency);
    exchange.connection = faults.connection;
    if (faults.connection === 'html') return htmlAnswer;
    if (faults.code !== undefined) throw demanded(faults.status ?? 500, faults.code);
    if (faults.connection === 'reset') return success('');
  }

  const body = hasBody(request) ? await receiveBody(request) : noBody;
  if (body === undefined) throw tooLarge();
  const values = decodeValues(match);
  const projectId = values[operation.parameters.indexOf('project_id')] ?? '';
  exchange.projectId = projectId;
  context.authenticator.check({ method, target, headers: request.headers, body }, projectId);
  if (!acceptsJson(request.headers.accept)) throw notAcceptable(request.headers.accept ?? '');
  checkParameters(route, values);
  if (!context.throttle.admit(projectId)) throw throttled(context.settings.throttle);

  const bodyPointer = operation.bodyPointer ?? '';
  let value: unknown;
  if (route.validateBody) {
    checkContentType(request.headers['content-type'], bodyPointer);
    value = readJson(body, bodyPointer);
    checkBody(operation, route.validateBody, value, context.settings.edition);
  }
  if (!route.behaviour) throw notSimulated(operation.operationId, operation.pointer);
  return success(
    await route.behaviour({
      projectId,
      serviceId: (values[operation.parameters.indexOf('vpc_endpoint_service_id')] ?? '').toLowerCase(),
      body: value,
      pointer: operation.pointer,
      bodyPointer,
      faults,
      storage: context.storage,
      settings: context.settings,
    }),
  );
}

/** The path of a target: without the query and, where a proxy was asked, without the host. */
function pathOf(target: string): string {
  const query = target.indexOf('?');
  const path = query < 0 ? target : target.slice(0, query);
  return path.startsWith('/') ? path : path.replace(/^https?:\/\/[^/]*/i, '');
}

function decodeValues({ values }: Match): readonly string[] {
  return values.map((value) => {
    if (!value.includes('%')) return value;
    try {
      return decodeURIComponent(value);
    } catch {
      // Left as it is, it cannot match the parameter's rule.
      return value;
    }
  });
}

function checkParameters({ parameters }: Route, values: readonly string[]): void {
  for (const [index, { name, validate }] of parameters.entries()) {
    if (validate(values[index])) continue;
    const [error] = validate.errors ?? [];
    if (error) throw refusal(schemaViolation(error, 'path', parameterPointer(name), name));
  }
}

/** `project_id` is the component `ProjectId`. */
function parameterPointer(name: string): string {
  const component = name.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return `/components/parameters/${component}/schema`;
}

/** Several editions say that the type may be left out. */
function checkContentType(type: string | undefined, pointer: string): void {
  if (type === undefined || type === 'application/json') return;
  const [essence = ''] = type.split(';');
  if (type.trim() === '' || essence.trim().toLowerCase() === 'application/json') return;
  throw refusal({
    location: 'header',
    member: 'Content-Type',
    rule: 'contentType',
    limit: 'application/json',
    pointer,
  });
}

function refusal(violation: Violation): Refusal {
  return new Refusal(400, codeOf(violation), violation);
}

function noRoute(method: string, path: string): Refusal {
  const violation = { location: 'route', member: printable(path), pointer: '/paths' } as const;
  const methods = methodsAt(path);
  if (methods.length === 0) {
    return new Refusal(404, 'APIGW.0101', { ...violation, rule: 'noRoute', limit: printable(method) });
  }
  const allowed = [...methods, 'OPTIONS'].join(', ');
  return new Refusal(405, 'APIGW.0101', { ...violation, rule: 'noMethod', limit: allowed }, [
    ['Allow', allowed],
  ]);
}

function tooLarge(): Refusal {
  const limit = String(maximumBody / 1024 / 1024);
  return new Refusal(
    400,
    'APIGW.0201',
    { location: 'body', member: '', rule: 'size', limit, pointer: '/components/securitySchemes/signature' },
    [['Connection', 'close']],
  );
}

function notAcceptable(accept: string): Refusal {
  const violation = {
    location: 'header',
    member: 'Accept',
    rule: 'accept',
    limit: printable(accept),
  } as const;
  return new Refusal(406, 'EndPoint.0002', {
    ...violation,
    pointer: '/components/responses/UnexpectedError',
  });
}

function throttled(rate: number): Refusal {
  return new Refusal(400, 'EndPoint.0022', {
    location: 'project',
    member: '',
    rule: 'throttle',
    limit: String(rate),
    pointer: '/components/responses/BadRequest',
  });
}

function notSimulated(operationId: string, pointer: string): Refusal {
  return new Refusal(501, 'EndPoint.0001', {
    location: 'route',
    member: operationId,
    rule: 'notSimulated',
    limit: '',
    pointer,
  });
}

function demanded(status: number, code: string): Refusal {
  return new Refusal(status, code, {
    location: 'fault',
    member: '',
    rule: 'demanded',
    limit: code,
    pointer: '',
  });
}

/** What a proxy in front of the service might say. */
const htmlAnswer: Answer = {
  status: 502,
  body: '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>\n',
  type: 'text/html',
  headers: [],
};
