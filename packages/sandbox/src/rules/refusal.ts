import type { Violation } from './violation.ts';

/** A request that is refused: thrown by whatever finds the reason, answered with the API's error body. */
export class Refusal extends Error {
  override name = 'Refusal' as const;
  readonly status: number;
  /** As the service writes it, such as `EndPoint.0002`. */
  readonly code: string;
  readonly violation: Violation;
  /** Further headers of the answer. */
  readonly headers: readonly (readonly [name: string, value: string])[];

  constructor(
    status: number,
    code: string,
    violation: Violation,
    headers: readonly (readonly [name: string, value: string])[] = [],
  ) {
    // The stack is of no use: a refusal is an answer, not a fault. Taking it would cost more than the rest of the answer.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(`${code}: ${violation.member} ${violation.rule}`);
    Error.stackTraceLimit = stackTraceLimit;
    this.status = status;
    this.code = code;
    this.violation = violation;
    this.headers = headers;
  }
}
