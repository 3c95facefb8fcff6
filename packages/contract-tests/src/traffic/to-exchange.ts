import { secretHeaders, signatureScheme } from '@vpcep/server/traffic';
import { type Exchange, toResponse } from '../exchange/exchange.ts';

/** A request and its response, as a program has them. */
export interface Traffic {
  readonly method: string;
  readonly url: string;
  readonly requestHeaders?: Headers | undefined;
  readonly requestBody?: string | Buffer | undefined;
  readonly status?: number | undefined;
  readonly responseHeaders?: Headers | undefined;
  readonly responseText?: string | undefined;
  readonly failure?: string | undefined;
  readonly sentAt?: number | undefined;
  readonly duration?: number | undefined;
}

/** Recorded traffic in the form that checks look at. Credentials are left out. */
export function toExchange(traffic: Traffic, testCase = 'recorded'): Exchange {
  const { method, url, requestHeaders, requestBody, status, failure, sentAt, duration } = traffic;
  const all = [...(requestHeaders ?? [])];
  return {
    testCase,
    request: {
      method: method.toUpperCase(),
      url,
      path: new URL(url, 'http://localhost').pathname,
      headers: all.filter(([name]) => !secretHeaders.has(name)),
      body: requestBody === undefined ? undefined : Buffer.from(requestBody),
      authorized: isAuthorized(requestHeaders),
    },
    response:
      status === undefined
        ? undefined
        : toResponse(status, Object.fromEntries(traffic.responseHeaders ?? []), traffic.responseText ?? ''),
    ...(failure !== undefined && { failure }),
    sentAt: sentAt ?? Date.now(),
    duration: duration ?? 0,
  };
}

/** Whether a request has credentials of a kind that the contract knows; another scheme in `Authorization` is none. */
function isAuthorized(headers: Headers | undefined): boolean {
  if (headers?.get('x-auth-token')?.trim()) return true;
  const [scheme = ''] = headers?.get('authorization')?.trim().split(' ') ?? [];
  return scheme.toUpperCase() === signatureScheme;
}
