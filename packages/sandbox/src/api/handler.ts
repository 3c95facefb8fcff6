import { setTimeout as wait } from 'node:timers/promises';
import {
  bodyTooLarge,
  type Call,
  firstRejection,
  isRejection,
  jsonReply,
  noOperation,
  type Outcome,
  type Rejection,
  type Reply,
  receiveBody,
  reject,
  violation,
} from '@vpcep/server';
import type { ConnectionFault, Faults } from '../faults/faults.ts';
import { meaningOf } from '../faults/meaning-of.ts';
import { requestedFaults } from '../faults/requested-faults.ts';
import { createChecks } from './checks.ts';
import type { Context, OperationCall } from './context.ts';
import { type Route, router } from './router.ts';

/** What becomes of a request, and the fault of the connection that was injected. */
export type SandboxOutcome = Outcome & { readonly fault?: ConnectionFault };

/** Makes the handler of the API: injected faults, the body, the checks in their order, then the operation. */
export function createHandler(context: Context) {
  const checks = createChecks(context);

  return async (call: Call<Route>): Promise<SandboxOutcome> => {
    const { operation } = call;
    if (!operation) return noOperation(router, call);
    const faults = requestedFaults(context, call.headers);
    if (isRejection(faults)) return faults;
    const outcome = await injectFaults(call, operation, faults);
    const connection = faults?.connection;
    if (connection === undefined || connection === 'html') return outcome;
    return { ...outcome, fault: connection, delivery: connection === 'truncate' ? 'truncate' : 'reset' };
  };

  async function injectFaults(
    call: Call<Route>,
    operation: Route,
    faults: Faults | undefined,
  ): Promise<SandboxOutcome> {
    if (faults?.latency !== undefined) await wait(faults.latency);
    if (faults?.connection === 'html') return htmlReply;
    if (faults?.code !== undefined) return requestedError(faults.status ?? 500, faults.code);
    if (faults?.connection === 'reset') return jsonReply('');
    return serve(call, operation, faults);
  }

  async function serve(call: Call<Route>, operation: Route, faults: Faults | undefined): Promise<Outcome> {
    const bytes = await receiveBody(call.request);
    if (!bytes) return bodyTooLarge;
    const parameters = decodeParameters(call, operation);
    const operationCall: OperationCall = {
      ...call,
      operation,
      parameters,
      projectId: parameters[operation.names.indexOf('project_id')] ?? '',
      bytes,
      faults,
      body: undefined,
    };
    const rejection = await firstRejection(checks, operationCall);
    if (rejection) return rejection;
    if (!operation.handler) return notSimulated(operation);
    const result = await operation.handler({
      projectId: operationCall.projectId,
      serviceId: (parameters[operation.names.indexOf('vpc_endpoint_service_id')] ?? '').toLowerCase(),
      body: operationCall.body,
      pointer: operation.pointer,
      bodyPointer: operation.bodyPointer,
      faults,
      storage: context.storage,
      settings: context.settings,
    });
    return typeof result === 'string' ? jsonReply(result) : result;
  }

  function requestedError(status: number, code: string): Rejection {
    const params = { meaning: meaningOf(code, context.language) };
    return reject(status, violation('server', 'requested', { params, code }));
  }
}

function decodeParameters({ values }: Call<Route>, { names }: Route): readonly string[] {
  return names.map((name) => {
    const value = values[name] ?? '';
    if (!value.includes('%')) return value;
    try {
      return decodeURIComponent(value);
    } catch {
      // Left as it is, it cannot match the parameter's rule.
      return value;
    }
  });
}

function notSimulated({ operationId, pointer }: Route): Rejection {
  const params = { operation: operationId };
  return reject(501, violation('route', 'notSimulated', { params, pointer, code: 'EndPoint.0001' }));
}

/** What a proxy in front of the service might say. */
const htmlReply: Reply & { readonly fault: ConnectionFault } = {
  status: 502,
  type: 'text/html',
  body: '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>\n',
  headers: [],
  fault: 'html',
};
