import type { Operation } from '@vpcep/contract';
import type { ResponseRule } from '@vpcep/contract/rules';
import { type Place, type Violation, violation } from './violation.ts';

/** Names and values of headers, in order. */
export type HeaderList = readonly (readonly [name: string, value: string])[];

/** How the bytes of an outcome are delivered, where not as usual: not at all, or half of them. */
export type Delivery = 'reset' | 'truncate';

/** A response of an operation. */
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

const noHeaders: HeaderList = [];

/** A response with a JSON body. */
export function jsonReply(body: string, status = 200): Reply {
  return { status, type: 'application/json', body, headers: noHeaders };
}

/** Whether an outcome is a rejection. */
export function isRejection(outcome: object | undefined): outcome is Rejection {
  return outcome !== undefined && 'violations' in outcome && 'code' in outcome;
}

/** Rejects a request for what is wrong with it. */
export function reject(
  status: number,
  [first, ...others]: readonly [Violation, ...Violation[]],
  headers?: HeaderList,
): Rejection {
  return { status, code: first.code, violations: [first, ...others], headers };
}

/** Rejects a request with 400 for its violations, if there are any. */
export function rejectViolations(violations: readonly Violation[]): Rejection | undefined {
  const [first, ...others] = violations;
  return first && reject(400, [first, ...others]);
}

/** What is to be said about a rejection beside the rule that leads to it. */
export interface RejectionDetails extends Partial<Omit<Violation, 'in' | 'code'>> {
  /** Default `server`. */
  readonly in?: Place;
  /** Needed where the rule stands at the response `default`, or where another status fits better. */
  readonly status?: number;
  readonly headers?: HeaderList;
}

/**
 * Rejects a request by a rule that stands at a response of the contract, which gives code, status and place.
 *
 * @param operations the operation, or several where none is concerned; the first that has the rule counts
 * @param rule as the contract names it; `details.rule` may name a text that says more
 * @throws {Error} the contract does not have the rule
 */
export function rejectBy(
  operations: Operation | readonly Operation[],
  rule: ResponseRule,
  details: RejectionDetails = {},
): Rejection {
  for (const { responses } of Array.isArray(operations) ? operations : [operations]) {
    for (const response of responses) {
      const code = response['x-errors']?.[rule];
      if (code === undefined) continue;
      const { status = Number(response.status), headers, in: place = 'server', ...more } = details;
      const pointer = `${response.pointer}/x-errors/${rule}`;
      return reject(status, [violation(place, more.rule ?? rule, code, { pointer, ...more })], headers);
    }
  }
  throw new Error(`The contract gives the rule ${rule} no error code: add it to x-errors of a response.`);
}
