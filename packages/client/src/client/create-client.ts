import { operationTable, type VpcepOperations } from '../contract/operations.gen.ts';
import { checkClientOptions, type VpcepClientOptions } from '../options/client-options.ts';
import { createCall } from '../transport/call.ts';

/** A client of the VPC endpoint service API, bound to one address and project. */
export interface VpcepClient extends VpcepOperations {}

/**
 * Creates a client with one method for each operation of the API. Each returns the body of the response.
 *
 * Properties that are `undefined` are not sent; `false` is.
 *
 * @throws {TypeError} an option is missing or unusable; the message says which and what to do
 */
export function createVpcepClient(options: VpcepClientOptions): VpcepClient {
  const call = createCall(checkClientOptions(options));
  const methods = Object.entries(operationTable).map(([operationId, operation]) => [
    operationId,
    call(operationId, operation),
  ]);
  return Object.fromEntries(methods) as VpcepClient;
}
