import type { Violation } from './violation.ts';

/** Names and values of headers, in order. */
export type HeaderList = readonly (readonly [name: string, value: string])[];

/** How the bytes of an outcome are delivered, where not as usual: not at all, or half of them. */
export type Delivery = 'reset' | 'truncate';

/** A response of an operation that was carried out. */
export interface Reply {
  readonly status: number;
  /** The media type; empty where there is no body or `headers` name it. */
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers: HeaderList;
  readonly delivery?: Delivery | undefined;
}

/** A request that is rejected: a value, not an exception, since it is a normal outcome. */
export interface Rejection {
  readonly status: number;
  /** The code of the first violation. */
  readonly code: string;
  readonly violations: readonly [Violation, ...Violation[]];
  readonly headers?: HeaderList | undefined;
  readonly delivery?: Delivery | undefined;
}

/** What becomes of a request. */
export type Outcome = Reply | Rejection;

/** Rejects a request for what is wrong with it. */
export function reject(
  status: number,
  first: Violation,
  others: readonly Violation[] = [],
  headers?: HeaderList,
): Rejection {
  return { status, code: first.code, violations: [first, ...others], headers };
}

/** Whether an outcome is a rejection. */
export function isRejection(outcome: object | undefined): outcome is Rejection {
  return outcome !== undefined && 'violations' in outcome && 'code' in outcome;
}

const noHeaders: HeaderList = [];

/** A response with a JSON body. */
export function jsonReply(body: string, status = 200): Reply {
  return { status, type: 'application/json', body, headers: noHeaders };
}
