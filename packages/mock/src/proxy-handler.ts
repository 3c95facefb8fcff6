import {
  bodyTooLarge,
  type Call,
  checkBody,
  decodeBody,
  findInParameters,
  type HarEntry,
  type HttpExchange,
  harEntry,
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
import {
  addressAt,
  forward,
  pairsOf,
  UpstreamError,
  type UpstreamResponse,
  upstreamTimeout,
} from './forward.ts';
import type { MockReply } from './reply.ts';
import { violationsHeader, violationsHeaderValue } from './violations-header.ts';

/** How exchanges are treated. */
interface ProxyOptions {
  /** Whether to reject what breaks the contract, instead of reporting it. */
  readonly errors: boolean;
  readonly record?: ((entry: HarEntry) => void) | undefined;
}

/** Makes the handler that forwards requests to a real server. */
export function proxyHandler(
  { router, validator, texts }: Context,
  upstream: URL,
  { errors, record }: ProxyOptions,
) {
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

    const startedAt = new Date();
    let response: UpstreamResponse;
    try {
      response = await forward(call, bytes, upstream);
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error;
      record?.(toEntry(call, bytes, upstream, startedAt, { failure: reasonOf(error.cause ?? error) }));
      return noResponse(upstream, error);
    }
    record?.(toEntry(call, bytes, upstream, startedAt, { response: decoded(response) }));
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

function toEntry(
  call: Call,
  body: Buffer,
  upstream: URL,
  startedAt: Date,
  outcome: Pick<HttpExchange, 'response' | 'failure'>,
): HarEntry {
  return harEntry({
    startedAt,
    duration: Date.now() - startedAt.getTime(),
    request: {
      method: call.method,
      url: upstream.origin + addressAt(upstream, call),
      headers: pairsOf(call.request.rawHeaders),
      body,
    },
    ...outcome,
  });
}

/** Without content encoding, where that can be undone. */
function decoded({ status, headers, body }: UpstreamResponse): UpstreamResponse {
  const encoding = headers.find(([name]) => name.toLowerCase() === 'content-encoding')?.[1];
  return { status, headers, body: decodeBody(body, encoding) ?? body };
}
