import type { Call } from '@vpcep/server';
import type { Authenticator } from '../credentials/authenticator.ts';
import type { Faults } from '../faults/faults.ts';
import type { FaultRule } from '../faults/random-faults.ts';
import type { Throttle } from '../faults/throttle.ts';
import type { Settings } from '../options.ts';
import type { Storage } from '../storage/storage.ts';
import type { Route } from './router.ts';

/** What every request is served with. */
export interface Context {
  readonly storage: Storage;
  readonly settings: Settings;
  /** A language of the contract. */
  readonly language: string;
  readonly authenticator: Authenticator;
  readonly throttle: Throttle;
  readonly faultRules: readonly FaultRule[];
}

/** A request to an operation of the contract, whose body has arrived. */
export interface OperationCall extends Call<Route> {
  readonly operation: Route;
  /** Values of the path parameters, decoded, in the order of the path. */
  readonly parameters: readonly string[];
  readonly projectId: string;
  readonly bytes: Buffer;
  readonly faults: Faults | undefined;
  /** The body, once the checks have read it. */
  body: unknown;
}
