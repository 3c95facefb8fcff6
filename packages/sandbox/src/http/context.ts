import type { Authenticator } from '../auth/authenticator.ts';
import type { FaultRule } from '../faults/random-faults.ts';
import type { Throttle } from '../faults/throttle.ts';
import type { Messages } from '../messages/messages.ts';
import type { Settings } from '../options.ts';
import type { Storage } from '../storage/storage.ts';

/** What every request is answered with. */
export interface Context {
  readonly storage: Storage;
  readonly settings: Settings;
  /** A language of the contract. */
  readonly language: string;
  readonly messages: Messages;
  readonly authenticator: Authenticator;
  readonly throttle: Throttle;
  readonly faultRules: readonly FaultRule[];
}
