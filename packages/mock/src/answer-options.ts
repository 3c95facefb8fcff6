import type { Outcome, ReceivedRequest } from './exchange.ts';

/** Answers OPTIONS, the preflight of a browser included. */
export function answerOptions({ headers }: ReceivedRequest, allowed: string): Outcome {
  const requested = headers['access-control-request-method'];
  const preflight = [
    // Any method, known or not: a page can only read the 405 of a request that it was let make.
    ['Access-Control-Allow-Methods', requested ?? ''],
    ['Access-Control-Allow-Headers', headers['access-control-request-headers'] ?? ''],
    ['Access-Control-Max-Age', '600'],
  ] as const;
  return {
    status: 204,
    headers: [['Allow', allowed], ...(requested === undefined ? [] : preflight)],
    body: '',
  };
}
