import { operationTable } from '../contract/operations.gen.ts';
import type { EndpointServiceDetails } from '../contract/types.gen.ts';
import { VpcepApiError } from '../errors/api-error.ts';
import { describeUnexpected } from '../errors/unexpected-body.ts';

/**
 * Reads the service in a response, as far as a wait needs it.
 *
 * @param name a property that has to be a text
 * @throws {VpcepApiError} saying what came in place of it
 */
export function readService(
  operationId: keyof typeof operationTable,
  body: unknown,
  name: keyof EndpointServiceDetails,
): EndpointServiceDetails {
  const service = body as EndpointServiceDetails | undefined;
  const value = service?.[name];
  if (typeof value === 'string' && value) return body as EndpointServiceDetails;
  const { method, path } = operationTable[operationId];
  const came = service && typeof service === 'object' ? `${name} is ${JSON.stringify(value)}` : body;
  throw new VpcepApiError(
    `${operationId} failed: ${method} ${path} answered 200${describeUnexpected(`a body that is not a service (${came})`, method !== 'GET')}`,
    { status: 200, method, path, body },
  );
}
