import type { PlacedPair } from '../text/pairs.ts';
import { fingerprint } from './fingerprint.ts';
import type { LockEntries } from './lock-file.ts';

/** What the lock says about the pairs of a document. */
export interface LockComparison<Pair extends PlacedPair> {
  /** The source text has changed, the translation has not; with what the lock holds. */
  readonly stale: readonly { pair: Pair; recorded: string }[];
  /** New, or changed on both sides, or only the translation was changed. */
  readonly unrecorded: readonly Pair[];
  /** Pointers of entries whose texts are no longer there. */
  readonly gone: readonly string[];
  /** What the lock would hold for each pair as it is now. */
  readonly entries: ReadonlyMap<Pair, string>;
}

/** The two fingerprints of a pair, as the lock holds them. */
export function lockEntry({ source, translation }: PlacedPair): string {
  return `${fingerprint(source)} ${fingerprint(translation)}`;
}

/**
 * Compares the pairs of a document, in one language, with the lock. Pairs are found by their texts: where they stand
 * decides only between pairs that are alike. Takes time in proportion to the number of pairs.
 */
export function compareLock<Pair extends PlacedPair>(
  recorded: LockEntries,
  pairs: readonly Pair[],
): LockComparison<Pair> {
  const left = new EntriesLeft(recorded);
  const entries = new Map(pairs.map((pair) => [pair, lockEntry(pair)]));
  const entryOf = (pair: Pair): string => entries.get(pair) ?? '';

  const notInPlace = pairs.filter((pair) => {
    const isInPlace = left.at(pair.pointer) === entryOf(pair);
    if (isInPlace) left.take(pair.pointer);
    return !isInPlace;
  });
  const changed = notInPlace.filter((pair) => {
    const pointer = left.findEntry(entryOf(pair));
    if (pointer !== undefined) left.take(pointer);
    return pointer === undefined;
  });

  const stale: { pair: Pair; recorded: string }[] = [];
  const unrecorded: Pair[] = [];
  for (const pair of changed) {
    const pointer = left.findTranslation(translationOf(entryOf(pair)), pair.pointer);
    if (pointer === undefined) unrecorded.push(pair);
    else stale.push({ pair, recorded: left.take(pointer) ?? '' });
  }
  for (const { pointer } of unrecorded) left.take(pointer);
  return { stale, unrecorded, gone: left.pointers(), entries };
}

/**
 * What the lock should hold after a comparison. What is stale stays as it was recorded, so that it is still found, unless it
 * is accepted.
 *
 * @param isAccepted whether a translation is still right although the source text has changed
 */
export function refreshLock<Pair extends PlacedPair>(
  { stale, entries }: LockComparison<Pair>,
  isAccepted: (pair: Pair) => boolean,
): LockEntries {
  const kept = new Map(stale.map(({ pair, recorded }) => [pair, recorded]));
  return Object.fromEntries(
    [...entries].map(([pair, entry]) => [pair.pointer, isAccepted(pair) ? entry : (kept.get(pair) ?? entry)]),
  );
}

function translationOf(entry: string): string {
  return entry.slice(entry.indexOf(' ') + 1);
}

/** The entries of a lock that no pair was found for yet, by their pointers and by what they hold. */
class EntriesLeft {
  readonly #byPointer: Map<string, string>;
  readonly #byEntry = new Map<string, Set<string>>();
  readonly #byTranslation = new Map<string, Set<string>>();

  constructor(entries: LockEntries) {
    this.#byPointer = new Map(Object.entries(entries));
    for (const [pointer, entry] of this.#byPointer) {
      add(this.#byEntry, entry, pointer);
      add(this.#byTranslation, translationOf(entry), pointer);
    }
  }

  at(pointer: string): string | undefined {
    return this.#byPointer.get(pointer);
  }

  findEntry(entry: string): string | undefined {
    return first(this.#byEntry.get(entry));
  }

  /** An entry with this translation: that at the pointer, if possible. */
  findTranslation(translation: string, pointer: string): string | undefined {
    const pointers = this.#byTranslation.get(translation);
    return pointers?.has(pointer) ? pointer : first(pointers);
  }

  take(pointer: string): string | undefined {
    const entry = this.#byPointer.get(pointer);
    if (entry === undefined) return undefined;
    this.#byPointer.delete(pointer);
    this.#byEntry.get(entry)?.delete(pointer);
    this.#byTranslation.get(translationOf(entry))?.delete(pointer);
    return entry;
  }

  pointers(): string[] {
    return [...this.#byPointer.keys()];
  }
}

function add(index: Map<string, Set<string>>, key: string, pointer: string): void {
  const pointers = index.get(key);
  if (pointers) pointers.add(pointer);
  else index.set(key, new Set([pointer]));
}

function first(pointers: ReadonlySet<string> | undefined): string | undefined {
  return pointers?.values().next().value;
}
