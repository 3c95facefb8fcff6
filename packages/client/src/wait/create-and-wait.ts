import type { VpcepClient } from '../client/create-client.ts';
import type { CreateEndpointServiceRequest, EndpointServiceDetails } from '../contract/types.gen.ts';
import { readService } from './read-service.ts';
import { checkWait, type WaitOptions, waitForEndpointService } from './wait-for-endpoint-service.ts';

/**
 * Creates an endpoint service and waits until it is available. `onProgress` is called with the response to the create first:
 * keep its `id` where the wait may be aborted, since the creation goes on without it.
 *
 * @param client sends the requests
 * @param body what to create
 * @returns the details with the status that was waited for
 * @throws {TypeError} an option is not usable; nothing was sent
 * @throws what `createEndpointService` throws; nothing is waited for then
 * @throws {VpcepWaitError} the service was created, and failed, is gone, cannot be read, or takes too long; its `serviceId`
 *   says which
 * @throws the signal's reason, when it is aborted
 */
export async function createAndWait(
  client: Pick<VpcepClient, 'createEndpointService' | 'getEndpointService'>,
  body: CreateEndpointServiceRequest,
  options: WaitOptions = {},
): Promise<EndpointServiceDetails> {
  checkWait(client, options);
  const { signal, headers, onProgress } = options;
  const response = await client.createEndpointService(body, { signal, headers });
  const created = readService('createEndpointService', response, 'id');
  await onProgress?.(created, 0);
  return waitForEndpointService(client, created.id, options);
}
