import {
  bodyTooLarge,
  type Call,
  checkBody,
  findInParameters,
  isOperationCall,
  isRejection,
  maximumBodyInMegabytes,
  noOperation,
  printable,
  type Rejection,
  readCredentials,
  reasonOf,
  receiveBody,
  rejectBy,
  rejectViolations,
  type Violation,
  violationsText,
} from '@vpcep/server';
import type { Context } from './context.ts';
import { findInResponse } from './find-in-response.ts';
import { forward, UpstreamError, type UpstreamResponse, upstreamTimeout } from './forward.ts';
import type { MockReply } from './reply.ts';
import { violationsHeader, violationsHeaderValue } from './violations-header.ts';

/**
 * Makes the handler that forwards requests to a real server.
 *
 * @param errors whether to reject what breaks the contract, instead of reporting it
 */
export function proxyHandler({ router, validator, texts }: Context, upstream: URL, errors: boolean) {
  return async (call: Call): Promise<MockReply | Rejection> => {
    const known = isOperationCall(call);
    if (!known && errors) return noOperation(router, call);
    const bytes = await receiveBody(call.request);
    if (!bytes) return bodyTooLarge(router, call);
    const ofRequest: Violation[] = [];
    if (known) {
      const credentials = readCredentials(call);
      if (isRejection(credentials)) {
        if (errors) return credentials;
        ofRequest.push(...credentials.violations);
      }
      ofRequest.push(...findInParameters(validator, call), ...checkBody(validator, call, bytes).violations);
    } else ofRequest.push(...noOperation(router, call).violations);
    const rejection = errors ? rejectViolations(ofRequest) : undefined;
    if (rejection) return rejection;

    let response: UpstreamResponse;
    try {
      response = await forward(call, bytes, upstream);
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error;
      return noResponse(upstream, error);
    }
    const ofResponse = known ? findInResponse(validator, call.operation, response) : [];
    const reported = [...ofRequest, ...ofResponse];
    const report =
      reported.length > 0 ? [[violationsHeader, violationsHeaderValue(reported, texts)] as const] : [];
    if (errors && ofResponse.length > 0) {
      const params = { violations: violationsText(texts, ofResponse) };
      return upstreamRejection(502, 'upstreamBreaksContract', params, report);
    }
    const { status, headers, body } = response;
    return { status, type: '', headers: [...headers, ...report], body, reported };
  };

  function noResponse({ origin }: URL, { reason, cause }: UpstreamError): Rejection {
    switch (reason) {
      case 'late':
        return upstreamRejection(504, 'upstreamLate', { upstream: origin, limit: upstreamTimeout });
      case 'tooLarge':
        return upstreamRejection(502, 'upstreamTooLarge', {
          upstream: origin,
          limit: maximumBodyInMegabytes,
        });
      case 'failed':
        return upstreamRejection(502, 'upstreamFailed', {
          upstream: origin,
          reason: printable(reasonOf(cause)),
        });
    }
  }

  function upstreamRejection(
    status: number,
    rule: string,
    params: Violation['params'],
    headers: NonNullable<Rejection['headers']> = [],
  ): Rejection {
    return rejectBy(router.operations, 'gateway', { status, rule, params, headers });
  }
}
