import type { Awaitable } from '../awaitable.ts';
import type { Faults } from '../faults/fault.ts';
import type { Settings } from '../options.ts';
import type { Storage } from '../storage/storage.ts';

/** A request to an operation that has passed every check of form. */
export interface Call {
  readonly projectId: string;
  /** In lower case; empty where the operation has none. */
  readonly serviceId: string;
  /** The body, checked by the contract; undefined where the operation takes none. */
  readonly body: unknown;
  /** Where the operation stands in the contract, a JSON Pointer. */
  readonly pointer: string;
  /** Where the schema of the body stands in the contract, a JSON Pointer. */
  readonly bodyPointer: string;
  /** What the caller wants to go wrong. */
  readonly faults: Faults | undefined;
  readonly storage: Storage;
  readonly settings: Settings;
}

/**
 * Carries out an operation.
 *
 * @returns the body of the answer with status 200, as JSON
 * @throws {Refusal} a rule of the service stands against it
 */
export type Behaviour = (call: Call) => Awaitable<string>;
