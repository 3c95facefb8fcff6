import type { LocalizedText } from './language.ts';

/** A property of the contract that a table of the vendors' pages lacks. */
export interface CoveredProperty {
  /** Whose table it is. */
  readonly edition: string;
  /** The operationId. */
  readonly operation: string;
  /** Which table: `request`, `response`, or one nested in them, e.g. `response.ports[]`. */
  readonly table: string;
  readonly member: string;
}

/** A place where the editions of the source, or parts of one, differ; and how the contract reads it. */
export interface Discrepancy {
  /** What `x-discrepancies` in the contract names. */
  readonly id: string;
  /** Its place in the list, from 1. */
  readonly number: number;
  /** The operationIds that it bears on. */
  readonly operations: readonly string[];
  /** The editions of the source that it is about. */
  readonly editions: readonly string[];
  readonly title: LocalizedText;
  /** What differs, edition by edition. */
  readonly differs: LocalizedText;
  /** What the contract says. */
  readonly reading: LocalizedText;
  /** Why it says that. */
  readonly reason: LocalizedText;
  /** The members that the contract has although a table lacks them. */
  readonly covers?: readonly CoveredProperty[];
}
