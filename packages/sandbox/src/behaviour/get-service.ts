import { Refusal } from '../rules/refusal.ts';
import type { Behaviour } from './behaviour.ts';
import { answerAt } from './service.ts';

/** Reads the details of a service. */
export const getService: Behaviour = async ({ storage, projectId, serviceId, pointer }) => {
  const found = await storage.read(projectId, serviceId);
  if (!found) throw noSuchService(pointer);
  return answerAt(found.service, found.now);
};

/** The project has no such service; one of another project looks the same. */
export function noSuchService(pointer: string): Refusal {
  return new Refusal(404, 'EndPoint.0005', {
    location: 'service',
    member: '',
    rule: 'unknownService',
    limit: '',
    pointer: `${pointer}/responses/404`,
  });
}
