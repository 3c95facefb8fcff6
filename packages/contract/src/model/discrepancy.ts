import type { LocalizedText } from './language.ts';

/** A property of the contract that a table of the vendors' pages lacks. */
export interface CoveredProperty {
  /** Whose table it is. */
  readonly edition: string;
  /** The operationId. */
  readonly operation: string;
  /** Which table: `request`, `response`, or one nested in them, e.g. `response.ports[]`. */
  readonly table: string;
  readonly property: string;
}

/** How one cloud behaves where the two differ. Programs that keep to one cloud follow it. */
export interface CloudBehaviour {
  readonly cloud: 'huawei' | 'otc';
  /** The operationIds that it holds for. */
  readonly operations: readonly string[];
  /** A request property that this cloud's pages of no date have; a request with it is rejected. */
  readonly rejects?: string;
  /** The one value of `rejects` that this cloud does not have. */
  readonly value?: string;
  /** A request property that this cloud restricts further, such as `tags[].key`; `pattern` says how. */
  readonly restricts?: string;
  readonly pattern?: string;
  /** A response property that this cloud leaves out. */
  readonly omits?: string;
}

/** A place where the editions of the source, or parts of one, differ; and how the contract reads it. */
export interface Discrepancy {
  /** What `x-discrepancies` in the contract names. */
  readonly id: string;
  /** Its place in the list, from 1. */
  readonly number: number;
  /** The operationIds that it bears on. */
  readonly operations: readonly string[];
  /** The editions of the source that it is about. */
  readonly editions: readonly string[];
  readonly title: LocalizedText;
  /** What differs, edition by edition. */
  readonly differs: LocalizedText;
  /** What the contract says. */
  readonly reading: LocalizedText;
  /** Why it says that. */
  readonly reason: LocalizedText;
  /** The properties that the contract has although a table lacks them. */
  readonly covers?: readonly CoveredProperty[];
  /** The properties that the contract requires although a table marks them as optional. */
  readonly requires?: readonly CoveredProperty[];
  /** How the clouds behave, as far as programs follow it. */
  readonly behaviour?: readonly CloudBehaviour[];
}
