import type { OperationHandler } from './operation-handler.ts';
import { noSuchService } from './rejections.ts';
import { responseAt } from './service.ts';

/** Reads the details of a service. */
export const getService: OperationHandler = async ({ storage, projectId, serviceId, pointer }) => {
  const found = await storage.read(projectId, serviceId);
  return found ? responseAt(found.service, found.now) : noSuchService(pointer);
};
