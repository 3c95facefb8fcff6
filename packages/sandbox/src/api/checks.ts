import {
  checkAccept,
  checkBody,
  findInParameters,
  type OperationCall,
  type Rejection,
  rejectBy,
  rejectViolations,
} from '@vpcep/server';
import { projectOf } from '../operations/operation-handler.ts';
import type { Context } from './context.ts';

/** A request to an operation, whose body has arrived. */
export interface ApiCall extends OperationCall {
  readonly bytes: Buffer;
  /** The parsed body, once the checks have read it. */
  body: unknown;
}

/** Looks at one side of a request; undefined lets it pass. */
export type Check = (call: ApiCall) => Rejection | undefined;

/** The checks of a request by name, in the order that the README lists; the first rejection counts. */
export function createChecks(context: Context): readonly (readonly [name: string, check: Check])[] {
  const { authenticator, throttle, validator, settings } = context;
  return [
    ['credentials', (call) => authenticator.check(call, call.bytes, projectOf(call))],
    ['accept', checkAccept],
    ['parameters', (call) => rejectViolations(findInParameters(validator, call))],
    [
      'throttle',
      (call) =>
        throttle.admit(projectOf(call))
          ? undefined
          : rejectBy(call.operation, 'throttled', { in: 'project', params: { limit: settings.throttle } }),
    ],
    [
      'body',
      (call) => {
        const { value, violations } = checkBody(validator, call, call.bytes);
        call.body = value;
        return rejectViolations(violations);
      },
    ],
  ];
}
