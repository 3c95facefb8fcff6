import type { components } from '../contract.gen.ts';
import type { FailureReason } from '../faults/faults.ts';

type CreateRequest = components['schemas']['CreateEndpointServiceRequest'];

/** A service of a seed: what a creation would send, and what the service itself would add. */
export interface SeedService extends CreateRequest {
  readonly project_id: string;
  /** A UUID. Generated when left out. */
  readonly id?: string;
  /** Default `available`. */
  readonly status?: string;
  /** The present when left out. */
  readonly created_at?: string;
  /** As `created_at` when left out. */
  readonly updated_at?: string;
  readonly error?: readonly FailureReason[];
}

/** Services that a sandbox holds from the start, as `seed.schema.json` describes them. */
export interface Seed {
  readonly services: readonly SeedService[];
}
