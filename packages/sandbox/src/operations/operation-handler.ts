import type { Awaitable, OperationCall, Rejection } from '@vpcep/server';
import type { Faults } from '../faults/faults.ts';
import type { Settings } from '../options.ts';
import type { Storage } from '../storage/storage.ts';
import type { ServiceModel } from './endpoint-service.ts';

/** What handlers work with. */
export interface HandlerContext {
  readonly storage: Storage;
  readonly settings: Settings;
  readonly services: ServiceModel;
}

/** A request to an operation that has passed every check of form. */
export interface CheckedCall extends OperationCall {
  /** The body, checked against the contract, its defaults in place; undefined where the operation takes none. */
  readonly body: unknown;
  /** The faults that are injected into the request. */
  readonly faults: Faults | undefined;
}

/**
 * Does what an operation does. The file `handlers/<operation-id>.ts` exports it as `handler`.
 *
 * @returns the body of the response with status 200, as JSON; or the rejection, where a rule of the service is broken
 */
export type OperationHandler = (call: CheckedCall, context: HandlerContext) => Awaitable<string | Rejection>;

/** The project that a request is about. */
export function projectOf({ parameters }: OperationCall): string {
  return parameters.project_id ?? '';
}

/** The service that a request is about, in lower case. */
export function serviceIdOf({ parameters }: OperationCall): string {
  return (parameters.vpc_endpoint_service_id ?? '').toLowerCase();
}
