import { setTimeout as wait } from 'node:timers/promises';
import {
  bodyTooLarge,
  type Call,
  isOperationCall,
  isRejection,
  jsonReply,
  noOperation,
  type OperationCall,
  type Outcome,
  type Rejection,
  type Reply,
  receiveBody,
  reject,
  rejectBy,
  violation,
} from '@vpcep/server';
import type { ConnectionFault, Faults } from '../faults/faults.ts';
import { meaningOf } from '../faults/meaning-of.ts';
import { requestedFaults } from '../faults/requested-faults.ts';
import type { CheckedCall } from '../operations/operation-handler.ts';
import { type ApiCall, createChecks } from './checks.ts';
import type { Context } from './context.ts';

/** What becomes of a request, and the fault of the connection that was injected. */
export type SandboxOutcome = Outcome & { readonly fault?: ConnectionFault };

/** Makes the handler of the API: injected faults, the body, the checks in their order, then the operation. */
export function createHandler(context: Context) {
  const { router, validator, language } = context;
  const checks = createChecks(context);

  return async (call: Call): Promise<SandboxOutcome> => {
    if (!isOperationCall(call)) return noOperation(router, call);
    const faults = requestedFaults(context, call.headers, validator.generalCode(call.operation));
    if (isRejection(faults)) return faults;
    const outcome = await injectFaults(call, faults);
    const connection = faults?.connection;
    if (connection === undefined || connection === 'html') return outcome;
    return { ...outcome, fault: connection, delivery: connection === 'truncate' ? 'truncate' : 'reset' };
  };

  async function injectFaults(call: OperationCall, faults: Faults | undefined): Promise<SandboxOutcome> {
    if (faults?.latency !== undefined) await wait(faults.latency);
    if (faults?.connection === 'html') return htmlReply;
    if (faults?.code !== undefined) return requestedError(faults.status ?? 500, faults.code);
    if (faults?.connection === 'reset') return jsonReply('');
    return serve(call, faults);
  }

  async function serve(call: OperationCall, faults: Faults | undefined): Promise<Outcome> {
    const bytes = await receiveBody(call.request);
    if (!bytes) return bodyTooLarge(router, call);
    const checked: ApiCall & CheckedCall = { ...call, bytes, faults, body: undefined };
    for (const [, check] of checks) {
      const rejection = check(checked);
      if (rejection) return rejection;
    }
    const { operation } = call;
    const handle = context.handlers.get(operation.id);
    if (!handle) {
      const params = { operation: operation.id };
      return rejectBy(operation, 'notImplemented', { status: 501, in: 'route', params });
    }
    const result = await handle(checked, context);
    return typeof result === 'string' ? jsonReply(result) : result;
  }

  function requestedError(status: number, code: string): Rejection {
    const params = { meaning: meaningOf(code, language) };
    return reject(status, [violation('server', 'requested', code, { params })]);
  }
}

/** What a proxy in front of the service might say. */
const htmlReply: Reply & { readonly fault: ConnectionFault } = {
  status: 502,
  type: 'text/html',
  body: '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>\n',
  headers: [],
  fault: 'html',
};
