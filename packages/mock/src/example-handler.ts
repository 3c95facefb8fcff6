import { type Operation, responseTo } from '@vpcep/contract';
import {
  bodyTooLarge,
  type Call,
  checkAccept,
  checkBody,
  findInParameters,
  isOperationCall,
  isRejection,
  jsonReply,
  noOperation,
  type Rejection,
  readCredentials,
  receiveBody,
  reject,
  rejectViolations,
} from '@vpcep/server';
import { chooseExample } from './choose-example.ts';
import type { Context } from './context.ts';
import type { GenerateBody } from './generate-body.ts';
import { parsePreferences } from './preferences.ts';
import type { MakeBody } from './prism.ts';
import type { MockReply } from './reply.ts';

/** Where the bodies of responses come from. */
export interface Bodies {
  readonly makeBody: MakeBody;
  readonly generateBody: GenerateBody;
  /** Whether they are generated unless a request says otherwise. */
  readonly dynamic: boolean;
}

/** Makes the handler that responds with what the contract documents, or rejects what breaks it. */
export function exampleHandler({ router, validator }: Context, { makeBody, generateBody, dynamic }: Bodies) {
  return async (call: Call): Promise<MockReply | Rejection> => {
    if (!isOperationCall(call)) return noOperation(router, call);
    const bytes = await receiveBody(call.request);
    if (!bytes) return bodyTooLarge(router, call);
    const credentials = readCredentials(call);
    if (isRejection(credentials)) return credentials;
    const rejection =
      checkAccept(call) ??
      rejectViolations([
        ...findInParameters(validator, call),
        ...checkBody(validator, call, bytes).violations,
      ]);
    if (rejection) return rejection;

    const { operation, headers } = call;
    const preferences = parsePreferences(headers.prefer as string | undefined);
    const choice = chooseExample(operation, preferences, dynamic, validator.generalCode(operation));
    if ('rule' in choice) return reject(400, [choice]);
    const body = choice.dynamic ? generateBody(call, choice.status) : await makeBody(call, choice);
    return {
      ...(body === undefined ? { ...jsonReply(''), type: '' } : jsonReply(JSON.stringify(body))),
      status: choice.status,
      given: choice.dynamic ? 'dynamic' : (choice.example ?? firstExample(operation, choice.status)),
    };
  };
}

function firstExample(operation: Operation, status: number): string | undefined {
  return responseTo(operation, status)?.examples[0]?.name;
}
