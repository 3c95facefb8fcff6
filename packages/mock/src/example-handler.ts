import {
  bodyTooLarge,
  checkAccept,
  jsonReply,
  noOperation,
  type Rejection,
  receiveBody,
  reject,
} from '@vpcep/server';
import { chooseExample } from './choose-example.ts';
import type { Context, MockCall } from './context.ts';
import { judgeRequest } from './judge.ts';
import type { Operation } from './operation.ts';
import { parsePreferences } from './preferences.ts';
import { rejectViolations } from './reject-violations.ts';
import type { MockReply } from './reply.ts';

/** Makes the handler that responds with what the contract documents, or rejects what breaks it. */
export function exampleHandler({ engine, router, dynamic }: Context) {
  return async (call: MockCall): Promise<MockReply | Rejection> => {
    const { operation, headers } = call;
    if (!operation) return noOperation(router, call);
    const bytes = await receiveBody(call.request);
    if (!bytes) return bodyTooLarge;
    const { violations, body } = await judgeRequest(engine, operation, call, bytes);
    const missing = violations.find((violation) => violation.in === 'credentials');
    if (missing) return reject(401, missing);
    const notAcceptable = checkAccept(headers);
    if (notAcceptable) return notAcceptable;
    const rejection = rejectViolations(violations);
    if (rejection) return rejection;

    const preferences = parsePreferences(headers.prefer as string | undefined);
    const choice = chooseExample(operation, preferences, dynamic);
    if ('rule' in choice) return reject(400, choice);
    const response = await engine.respond({ method: call.method, path: call.path, body }, choice);
    return {
      ...(response.body === undefined
        ? { ...jsonReply(''), type: '' }
        : jsonReply(JSON.stringify(response.body))),
      status: response.status,
      given: choice.dynamic ? 'dynamic' : (choice.example ?? firstExample(operation, choice.status)),
    };
  };
}

function firstExample({ responses }: Operation, status: number): string | undefined {
  const documented = responses.find((response) => response.status === String(status));
  return (documented ?? responses.find((response) => response.status === 'default'))?.examples[0];
}
