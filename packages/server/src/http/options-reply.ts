import type { IncomingHttpHeaders } from 'node:http';
import type { Operation } from '@vpcep/contract';
import type { Reply } from '../outcome.ts';

/** The response to OPTIONS, the preflight of a browser included. */
export function optionsReply(headers: IncomingHttpHeaders, operations: readonly Operation[]): Reply {
  const requested = headers['access-control-request-method'];
  const preflight = [
    // Any method, known or not: a page can only read the 405 of a request that it was allowed to make.
    ['Access-Control-Allow-Methods', requested ?? ''],
    ['Access-Control-Allow-Headers', headers['access-control-request-headers'] ?? ''],
    ['Access-Control-Max-Age', '600'],
  ] as const;
  const allow = ['Allow', allowedMethods(operations).join(', ')] as const;
  return {
    status: 204,
    type: '',
    body: '',
    headers: [allow, ...(requested === undefined ? [] : preflight)],
  };
}

/** The methods that a path takes. */
export function allowedMethods(operations: readonly Operation[]): string[] {
  return [...operations.map(({ method }) => method), 'OPTIONS'];
}
