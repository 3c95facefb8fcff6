import type { Awaitable } from '../awaitable.ts';
import type { Rejection } from '../outcome.ts';

/** Looks at one side of a request; undefined lets it pass. */
export type Check<C> = (call: C) => Awaitable<Rejection | undefined>;

/** Runs checks in their order. @returns the first rejection */
export async function firstRejection<C>(
  checks: readonly Check<C>[],
  call: C,
): Promise<Rejection | undefined> {
  for (const check of checks) {
    const result = check(call);
    const rejection = result instanceof Promise ? await result : result;
    if (rejection) return rejection;
  }
  return undefined;
}
