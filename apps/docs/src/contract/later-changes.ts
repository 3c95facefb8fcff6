import {
  clouds,
  type LaterChange,
  type LaterLimit,
  laterChanges,
  type Source,
  sources,
} from '@vpcep/contract';

const sourcesById = new Map(sources.map((source) => [source.id, source]));
const changesById = new Map(laterChanges.map((change) => [change.id, change]));

/**
 * The sources with these ids.
 *
 * @throws {Error} an id is not in the list
 */
export function sourcesOf(ids: readonly string[]): Source[] {
  return ids.map((id) => entryOf(sourcesById, id, 'the list of sources'));
}

/**
 * What later pages add, change or drop, each once.
 *
 * @throws {Error} an id is not in the list
 */
export function laterChangesOf(ids: readonly string[]): LaterChange[] {
  return [...new Set(ids)].map((id) => entryOf(changesById, id, 'the list of later changes'));
}

/**
 * The one cloud that has a property, or one of its values; undefined where both have it.
 *
 * @param changes what later pages say of the property
 */
export function onlyCloudOf(
  changes: readonly LaterChange[],
  place: { in: 'request' | 'response'; property: string; value?: string },
): string | undefined {
  const adding = changes.filter(({ adds = [] }) =>
    adds.some(
      (added) => added.in === place.in && added.property === place.property && added.value === place.value,
    ),
  );
  const having = new Set(adding.flatMap(({ since }) => since.map(({ cloud }) => cloud)));
  return having.size === 1 ? [...having][0] : undefined;
}

/** A limit that a cloud has instead of that of the contract. */
export interface CloudLimit {
  cloud: string;
  keyword: LaterLimit['keyword'];
  value: number;
  /** When it was first seen. */
  date: string;
}

/**
 * The limits that single clouds have for a property of a request.
 *
 * @param changes what later pages say of the property
 * @param property its place in the body: `tags[].key`
 */
export function cloudLimitsOf(changes: readonly LaterChange[], property: string): CloudLimit[] {
  return changes.flatMap(({ limits = [], since }) =>
    limits
      .filter((limit) => limit.property === property)
      .map(({ cloud, keyword, value }) => ({
        cloud,
        keyword,
        value,
        date: since.find((one) => one.cloud === cloud)?.date ?? '',
      })),
  );
}

/** The name of a cloud in a language. */
export function cloudName(cloud: string, language: string): string {
  return clouds.find((one) => one.cloud === cloud)?.name[language] ?? cloud;
}

function entryOf<Entry>(entries: ReadonlyMap<string, Entry>, id: string, list: string): Entry {
  const entry = entries.get(id);
  if (!entry) throw new Error(`${id} is not in ${list}.`);
  return entry;
}
