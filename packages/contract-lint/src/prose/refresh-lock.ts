import { compareLock, lockEntry, type PlacedPair } from './compare-lock.ts';
import type { LockEntries } from './i18n-lock.ts';

/**
 * Brings the entries of a document, in one language, up to date. What is stale stays as it was recorded, so that it
 * is still found, unless it is accepted.
 *
 * @param accepted pointers of translations that are still right although the source text has changed
 */
export function refreshLock(
  entries: LockEntries,
  pairs: readonly PlacedPair[],
  accepted: readonly string[] = [],
): LockEntries {
  const { stale } = compareLock(entries, pairs);
  const kept = stale.filter(({ pair }) => !accepted.includes(pair.pointer));
  return Object.fromEntries(
    pairs.map((pair) => [pair.pointer, kept.find((each) => each.pair === pair)?.recorded ?? lockEntry(pair)]),
  );
}
