import { operationTable } from '../contract/operations.gen.ts';
import type { EndpointServiceDetails } from '../contract/types.gen.ts';
import { VpcepApiError } from '../errors/api-error.ts';

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
  if (service && typeof value === 'string' && value) return service;
  const { method, path } = operationTable[operationId];
  const came = typeof service === 'object' && service ? `${name} is ${JSON.stringify(value)}` : body;
  throw new VpcepApiError(
    `${operationId} failed: ${method} ${path} answered 200 with a body that is not a service (${came}), which the API does not send: it may come from a gateway or proxy. Check baseUrl, or try again later.` +
      (method !== 'GET' ? ' The service may have processed the request.' : ''),
    { status: 200, method, path, body },
  );
}
