import type { LocalizedText } from './language.ts';

/** A place where the editions of the source, or parts of one, differ; and how the contract reads it. */
export interface Discrepancy {
  /** What `x-discrepancies` in the contract names. */
  readonly id: string;
  readonly title: LocalizedText;
  /** What differs, edition by edition. */
  readonly differs: LocalizedText;
  /** What the contract says. */
  readonly reading: LocalizedText;
  /** Why it says that. */
  readonly reason: LocalizedText;
  /** The operationIds that it bears on. */
  readonly operations: readonly string[];
  readonly [member: string]: unknown;
}
