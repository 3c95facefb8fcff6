import type { LocalizedText } from './language.ts';

/** One code that an error answer of the API may carry. */
export interface ErrorCode {
  /** As the service writes it. Compare without regard to case: one code is written `Endpoint.…`. */
  readonly code: string;
  /** The HTTP status that comes with it; null where the public record names none. */
  readonly status: number | null;
  /** The operationIds that may answer with it. */
  readonly operations: readonly string[];
  /** Who answers: the service itself, or the gateway before it. */
  readonly source: 'service' | 'gateway';
  /** Statuses whose example in the contract carries this code although the record maps no code to them. */
  readonly illustrates?: readonly number[];
  readonly meaning: LocalizedText;
  /** What the caller should do. */
  readonly remedy: LocalizedText;
}
