/** Why the creation of a service failed. */
export type FailureReason = { readonly error_code: string; readonly error_message: string };

/** Why a creation fails unless somebody says otherwise: as with the failed service of the contract's examples. */
export const defaultFailure: FailureReason = {
  error_code: 'EndPoint.3001',
  error_message: 'The network port could not be created.',
};

/** How a connection is to misbehave. */
export type ConnectionFault = 'reset' | 'reset-after' | 'truncate' | 'html';

/** The faults that are injected into one request. */
export interface Faults {
  /** Respond with this code instead of carrying the request out. */
  readonly code?: string;
  /** The status that goes with `code`. */
  readonly status?: number;
  /** Wait this long first, in milliseconds. */
  readonly latency?: number;
  readonly connection?: ConnectionFault;
  /** Let the creation end in `failed`, for this reason. */
  readonly failure?: FailureReason;
  /** Let the creation take this long, in milliseconds. */
  readonly provisioning?: number;
}
