import type { Part, Violation } from './violation.ts';

/** A request as it came in. */
export interface ReceivedRequest {
  /** In capitals. */
  readonly method: string;
  /** Path and query, as sent. */
  readonly target: string;
  /** Names in lower case; values of a repeated header joined by commas. */
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined when it was too large to take. */
  readonly body: Buffer | undefined;
  /** The ID under which it is answered. */
  readonly requestId: string;
}

/** A violation, and the half of the exchange that it was found in. */
export interface Finding {
  readonly part: Part;
  readonly violation: Violation;
}

/** What a request is answered with, and what the log says about it. */
export interface Outcome {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string | Buffer;
  /** Name of the example that was given, or code and text of a refusal. */
  readonly given?: string | undefined;
  /** What was found in an exchange that took place all the same. */
  readonly findings?: readonly Finding[];
}
