import type { LocalizedText } from './language.ts';

/** One code that an error response of the API may carry. */
export interface ErrorCode {
  /** As the service writes it. Compare without regard to case: one code is written `Endpoint.…`. */
  readonly code: string;
  /** Other spellings of the same code, such as `APIG.0101` of newer gateways for `APIGW.0101`. */
  readonly also?: readonly string[];
  /** The HTTP status that comes with it; null where the public record names none, or more than one. */
  readonly status: number | null;
  /** Whether the same request may succeed later, where that differs from the rule by status (`isRetryableStatus`). */
  readonly retryable?: boolean;
  /** The operationIds that may respond with it. */
  readonly operations: readonly string[];
  /** Who responds: the service itself, or the gateway before it. */
  readonly source: 'service' | 'gateway';
  /** Statuses whose example in the contract carries this code although the record maps no code to them. */
  readonly illustrates?: readonly number[];
  readonly meaning: LocalizedText;
  /** What the caller should do. */
  readonly remedy: LocalizedText;
}
