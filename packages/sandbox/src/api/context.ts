import type { Router } from '@vpcep/contract';
import type { Validator } from '@vpcep/contract/validate';
import type { Authenticator } from '../credentials/authenticator.ts';
import type { FaultRule } from '../faults/random-faults.ts';
import type { Throttle } from '../faults/throttle.ts';
import type { HandlerContext, OperationHandler } from '../operations/operation-handler.ts';

/** What every request is served with. */
export interface Context extends HandlerContext {
  readonly router: Router;
  readonly validator: Validator;
  /** By operationId. */
  readonly handlers: ReadonlyMap<string, OperationHandler>;
  /** A language of the contract. */
  readonly language: string;
  readonly authenticator: Authenticator;
  readonly throttle: Throttle;
  readonly faultRules: readonly FaultRule[];
}
