import type { Behaviour } from './behaviour.ts';
import { createService } from './create-service.ts';
import { getService } from './get-service.ts';
import { updateService } from './update-service.ts';

/** What each operation does, by operationId. The sandbox answers 501 where the contract has one more. */
export const behaviours: Readonly<Record<string, Behaviour>> = {
  createEndpointService: createService,
  getEndpointService: getService,
  updateEndpointService: updateService,
};
