import type { IncomingHttpHeaders } from 'node:http';
import type { Answer } from './exchange.ts';

/** Answers OPTIONS, the preflight of a browser included. */
export function answerOptions(headers: IncomingHttpHeaders, methods: readonly string[]): Answer {
  const requested = headers['access-control-request-method'];
  const preflight = [
    // Any method, known or not: a page can only read the 405 of a request that it was let make.
    ['Access-Control-Allow-Methods', requested ?? ''],
    ['Access-Control-Allow-Headers', headers['access-control-request-headers'] ?? ''],
    ['Access-Control-Max-Age', '600'],
  ] as const;
  return {
    status: 204,
    body: '',
    type: '',
    headers: [['Allow', [...methods, 'OPTIONS'].join(', ')], ...(requested === undefined ? [] : preflight)],
  };
}
