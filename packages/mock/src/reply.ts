import type { Reply, Violation } from '@vpcep/server';

/** A response of the mock or of the server behind it, with what the log says about it. */
export interface MockReply extends Reply {
  /** Name of the example that was given, or `dynamic`. */
  readonly given?: string | undefined;
  /** What was found in an exchange that took place all the same. */
  readonly reported?: readonly Violation[] | undefined;
}
