import {
  bodyTooLarge,
  gatewayCode,
  noOperation,
  printable,
  type Rejection,
  reasonOf,
  receiveBody,
  reject,
  type Violation,
  violation,
  violationsText,
} from '@vpcep/server';
import type { Context, MockCall } from './context.ts';
import { forward, type UpstreamResponse, upstreamTimeout } from './forward.ts';
import { judgeRequest, judgeResponse } from './judge.ts';
import { rejectViolations } from './reject-violations.ts';
import type { MockReply } from './reply.ts';
import { violationsHeader, violationsHeaderValue } from './violations-header.ts';

/**
 * Makes the handler that forwards requests to a real server.
 *
 * @param errors whether to reject what breaks the contract, instead of reporting it
 */
export function proxyHandler({ engine, router, texts }: Context, upstream: URL, errors: boolean) {
  return async (call: MockCall): Promise<MockReply | Rejection> => {
    const { operation } = call;
    if (!operation && errors) return noOperation(router, call);
    const bytes = await receiveBody(call.request);
    if (!bytes) return bodyTooLarge;
    const ofRequest = operation
      ? (await judgeRequest(engine, operation, call, bytes)).violations
      : [unknownOperation(call)];
    const rejection = errors ? rejectViolations(ofRequest) : undefined;
    if (rejection) return rejection;

    let response: UpstreamResponse;
    try {
      response = await forward(call, bytes, upstream);
    } catch (error) {
      return noResponse(upstream, error);
    }
    const ofResponse = operation ? await judgeResponse(engine, operation, call.path, response) : [];
    const reported = [...ofRequest, ...ofResponse];
    const report =
      reported.length > 0 ? [[violationsHeader, violationsHeaderValue(reported, texts)] as const] : [];
    if (errors && ofResponse.length > 0) {
      const params = { violations: violationsText(texts, ofResponse) };
      return reject(
        502,
        violation('server', 'upstreamBreaksContract', { params, code: gatewayCode }),
        [],
        report,
      );
    }
    const { status, headers, body } = response;
    return { status, type: '', headers: [...headers, ...report], body, reported };
  };
}

function unknownOperation({ method, path }: MockCall): Violation {
  const params = { method: printable(method), path: printable(path) };
  return violation('route', 'route', { params, pointer: '/paths' });
}

function noResponse({ origin }: URL, error: unknown): Rejection {
  const late = error instanceof Error && error.name === 'TimeoutError';
  return late
    ? reject(
        504,
        violation('server', 'upstreamLate', {
          params: { upstream: origin, limit: upstreamTimeout },
          code: gatewayCode,
        }),
      )
    : reject(
        502,
        violation('server', 'upstreamFailed', {
          params: { upstream: origin, reason: printable(reasonOf(error)) },
          code: gatewayCode,
        }),
      );
}
