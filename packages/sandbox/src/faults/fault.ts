import type { ServiceFault } from '../behaviour/service.ts';

/** How a connection is to misbehave. */
export type ConnectionFault = 'reset' | 'reset-after' | 'truncate' | 'html';

/** What is to go wrong with one request. */
export interface Faults {
  /** Answer with this code instead of carrying the request out. */
  readonly code?: string;
  /** The status that goes with `code`. */
  readonly status?: number;
  /** Wait this long first, in milliseconds. */
  readonly latency?: number;
  readonly connection?: ConnectionFault;
  /** Let the creation end in `failed`, for this reason. */
  readonly failure?: ServiceFault;
  /** Let the creation take this long, in milliseconds. */
  readonly provisioning?: number;
}
