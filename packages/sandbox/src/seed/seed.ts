import type { ServiceFault } from '../behaviour/service.ts';
import type { CreateBody } from '../rules/body.ts';

/** A service of a seed: what a create would send, and what the service itself would add. */
export interface SeedService extends CreateBody {
  readonly project_id: string;
  /** A UUID. Made up when left out. */
  readonly id?: string;
  /** Default `available`. */
  readonly status?: string;
  /** The present when left out. */
  readonly created_at?: string;
  /** As `created_at` when left out. */
  readonly updated_at?: string;
  readonly error?: readonly ServiceFault[];
}

/** Services that a sandbox holds from the start, as `seed.schema.json` describes them. */
export interface Seed {
  readonly services: readonly SeedService[];
}
