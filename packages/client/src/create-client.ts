import { createCall } from './call.ts';
import type { VpcepClientOptions } from './client-options.ts';
import { operationTable, type VpcepOperations } from './operations.gen.ts';

/** A client of the VPC endpoint service API, bound to one address and project. */
export interface VpcepClient extends VpcepOperations {}

/**
 * Creates a client with one method for each operation of the API. Each returns the body of the answer.
 *
 * Members that are `undefined` are not sent; `false` is.
 *
 * @throws {TypeError} an option is missing or unusable; the message says which and what to do
 */
export function createVpcepClient(options: VpcepClientOptions): VpcepClient {
  const call = createCall(options);
  const methods = Object.entries(operationTable).map(([operationId, operation]) => [
    operationId,
    call(operationId, operation),
  ]);
  return Object.fromEntries(methods) as VpcepClient;
}
