import type { Awaitable, Rejection } from '@vpcep/server';
import type { Faults } from '../faults/faults.ts';
import type { Settings } from '../options.ts';
import type { Storage } from '../storage/storage.ts';

/** A request to an operation that has passed every check of form. */
export interface CheckedCall {
  readonly projectId: string;
  /** In lower case; empty where the operation has none. */
  readonly serviceId: string;
  /** The body, checked against the contract; undefined where the operation takes none. */
  readonly body: unknown;
  /** Where the operation stands in the contract, a JSON Pointer. */
  readonly pointer: string;
  /** Where the schema of the body stands in the contract, a JSON Pointer. */
  readonly bodyPointer: string;
  /** The faults that are injected into the request. */
  readonly faults: Faults | undefined;
  readonly storage: Storage;
  readonly settings: Settings;
}

/**
 * Does what an operation does.
 *
 * @returns the body of the response with status 200, as JSON; or the rejection, where a rule of the service is broken
 */
export type OperationHandler = (call: CheckedCall) => Awaitable<string | Rejection>;
