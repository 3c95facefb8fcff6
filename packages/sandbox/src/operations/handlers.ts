import { createService } from './create-service.ts';
import { getService } from './get-service.ts';
import type { OperationHandler } from './operation-handler.ts';
import { updateService } from './update-service.ts';

/** What each operation does, by operationId. The sandbox responds with 501 where the contract has one more. */
export const handlers: Readonly<Record<string, OperationHandler>> = {
  createEndpointService: createService,
  getEndpointService: getService,
  updateEndpointService: updateService,
};
