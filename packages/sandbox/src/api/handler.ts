import { setTimeout as wait } from 'node:timers/promises';
import {
  type Awaitable,
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
  whileConnected,
} from '@vpcep/server';
import type { ConnectionFault, Faults } from '../faults/faults.ts';
import { meaningOf } from '../faults/meaning-of.ts';
import { requestedFaults } from '../faults/requested-faults.ts';
import { handlerFileOf } from '../operations/load-handlers.ts';
import type { CheckedCall } from '../operations/operation-handler.ts';
import { type ApiCall, createChecks } from './checks.ts';
import type { Context } from './context.ts';

/** What becomes of a request, and the fault of the connection that was injected. */
export type SandboxOutcome = Outcome & { readonly fault?: ConnectionFault };

/** Makes the handler of the API: injected faults, the body, the checks in their order, then the operation. */
export function createHandler(context: Context) {
  const { router, language } = context;
  const checks = createChecks(context);

  return (call: Call): Awaitable<SandboxOutcome> => {
    if (!isOperationCall(call)) return noOperation(router, call);
    const faults = requestedFaults(context, call);
    if (isRejection(faults)) return faults;
    return faults ? injectFaults(call, faults) : serve(call);
  };

  async function injectFaults(call: OperationCall, faults: Faults): Promise<SandboxOutcome> {
    const { latency, connection, code, status = 500 } = faults;
    if (latency !== undefined) {
      await whileConnected(call, (signal) => wait(latency, undefined, { signal }));
    }
    if (connection === 'html') return htmlReply;
    const outcome = await (code !== undefined
      ? requestedError(status, code)
      : connection === 'reset'
        ? jsonReply('')
        : serve(call, faults));
    if (connection === undefined) return outcome;
    return { ...outcome, fault: connection, delivery: connection === 'truncate' ? 'truncate' : 'reset' };
  }

  async function serve(call: OperationCall, faults?: Faults): Promise<Outcome> {
    const received = receiveBody(call.request);
    const bytes = received instanceof Promise ? await received : received;
    if (!bytes) return bodyTooLarge(router, call);
    const checked: ApiCall & CheckedCall = { ...call, bytes, faults, body: undefined };
    for (const [, check] of checks) {
      const rejection = check(checked);
      if (rejection) return rejection;
    }
    const { operation } = call;
    const handle = context.handlers.get(operation.id);
    if (!handle) {
      const params = { operation: operation.id, file: handlerFileOf(operation.id) };
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
