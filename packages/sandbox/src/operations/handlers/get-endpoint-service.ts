import { type OperationHandler, projectOf, serviceIdOf } from '../operation-handler.ts';
import { unknownService } from '../rejections.ts';
import { responseAt } from '../service-life.ts';

/** Reads the details of a service. */
export const handler: OperationHandler = async (call, { storage }) => {
  const found = await storage.read(projectOf(call), serviceIdOf(call));
  return found ? responseAt(found.service, found.now) : unknownService(call);
};
