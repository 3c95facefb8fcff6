import { fingerprint } from './fingerprint.ts';
import type { LockEntries } from './i18n-lock.ts';

/** A text with one translation, at its place in a document. */
export interface PlacedPair {
  /** Where the source text stands, e.g. `#/info/title`. */
  pointer: string;
  source: string;
  translation: string;
}

/** What the lock says about the pairs of a document. */
export interface LockComparison<Pair extends PlacedPair> {
  /** The source text has changed, the translation has not; with what the lock holds. */
  stale: { pair: Pair; recorded: string }[];
  /** New, or changed on both sides, or only the translation was changed. */
  unrecorded: Pair[];
  /** Pointers of entries whose texts are no longer there. */
  gone: string[];
}

/** The two fingerprints of a pair, as the lock holds them. */
export function lockEntry({ source, translation }: PlacedPair): string {
  return `${fingerprint(source)} ${fingerprint(translation)}`;
}

/**
 * Compares the pairs of a document, in one language, with the lock. Pairs are found by their texts: where they stand
 * decides only between pairs that are alike.
 */
export function compareLock<Pair extends PlacedPair>(
  entries: LockEntries,
  pairs: readonly Pair[],
): LockComparison<Pair> {
  const left = new Map(Object.entries(entries));
  const take = (pointer: string | undefined): string | undefined => {
    const entry = pointer === undefined ? undefined : left.get(pointer);
    if (pointer !== undefined) left.delete(pointer);
    return entry;
  };
  /** The entry that fits: that of the pair's own pointer, if possible. */
  const find = (pointer: string, fits: (entry: string) => boolean): string | undefined => {
    const own = left.get(pointer);
    if (own !== undefined && fits(own)) return pointer;
    return [...left.keys()].find((each) => fits(left.get(each) ?? ''));
  };

  const inPlace = pairs.filter((pair) => left.get(pair.pointer) === lockEntry(pair));
  for (const { pointer } of inPlace) take(pointer);
  const changed = pairs
    .filter((pair) => !inPlace.includes(pair))
    .filter((pair) => take(find(pair.pointer, (entry) => entry === lockEntry(pair))) === undefined);

  const stale = changed.flatMap((pair) => {
    const translation = ` ${fingerprint(pair.translation)}`;
    const recorded = take(find(pair.pointer, (entry) => entry.endsWith(translation)));
    return recorded === undefined ? [] : [{ pair, recorded }];
  });
  const unrecorded = changed.filter((pair) => !stale.some((each) => each.pair === pair));
  for (const { pointer } of unrecorded) take(pointer);
  return { stale, unrecorded, gone: [...left.keys()] };
}
