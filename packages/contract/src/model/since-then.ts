import type { CloudBehaviour } from './discrepancy.ts';
import type { LocalizedText } from './language.ts';

/** A page or SDK of a cloud: one that the contract states, or a later one. */
export interface Source {
  /** What `since` of a later change names. */
  readonly id: string;
  readonly cloud: 'huawei' | 'otc';
  /** The operationId of a page that the contract states; later sources have none. */
  readonly states?: string;
  /** The date of the text that was read: a year, a month or a day. */
  readonly date: string;
  readonly url: string;
  readonly title: LocalizedText;
}

/** A property of a request or response, or one of its values, that a later page adds. */
export interface AddedPlace {
  /** The operationId. */
  readonly operation: string;
  readonly in: 'request' | 'response';
  readonly property: string;
  /** The value that was added to a property that was there. */
  readonly value?: string;
}

/** A limit of requests that one cloud has had since a change, wider than that of the contract. */
export interface LaterLimit {
  readonly cloud: 'huawei' | 'otc';
  /** The property of the body: `tags[].key`. */
  readonly property: string;
  readonly keyword: 'maxItems' | 'maxLength';
  readonly value: number;
}

/** Something that later pages or SDKs add to, change in or drop from the pages that the contract states. */
export interface LaterChange {
  /** What `x-since` in the contract names. */
  readonly id: string;
  readonly change: 'added' | 'changed' | 'dropped';
  /** The operationIds that it bears on. */
  readonly operations: readonly string[];
  /** What was added; a cloud that `since` does not name does not have it. */
  readonly adds?: readonly AddedPlace[];
  /** Which cloud, when it was first seen, and the id of the source. */
  readonly since: readonly {
    readonly cloud: 'huawei' | 'otc';
    readonly date: string;
    readonly source: string;
  }[];
  /** The limits that it widened. */
  readonly limits?: readonly LaterLimit[];
  readonly title: LocalizedText;
  /** What the later pages say. */
  readonly says: LocalizedText;
  /** What the contract does with it. */
  readonly reading: LocalizedText;
}

const clouds = ['huawei', 'otc'] as const;

/** How the clouds behave towards what only one of them has added: the other rejects it in a request. */
export function behaviourSince(changes: readonly LaterChange[]): CloudBehaviour[] {
  return changes.flatMap(({ adds = [], since }) =>
    clouds
      .filter((cloud) => !since.some((one) => one.cloud === cloud))
      .flatMap((cloud) =>
        adds
          .filter((place) => place.in === 'request')
          .map(({ operation, property, value }) => ({
            cloud,
            operations: [operation],
            rejects: property,
            ...(value !== undefined && { value }),
          })),
      ),
  );
}
