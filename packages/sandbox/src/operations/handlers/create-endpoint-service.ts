import { randomUUID } from 'node:crypto';
import { rejectBy } from '@vpcep/server';
import type { components } from '../../contract.gen.ts';
import { defaultFailure } from '../../faults/faults.ts';
import type { Settings } from '../../options.ts';
import { type Service, timestamp } from '../endpoint-service.ts';
import { type OperationHandler, projectOf } from '../operation-handler.ts';
import { reservationsOf } from '../port-reservations.ts';
import { portsTaken } from '../rejections.ts';
import { asCreating } from '../service-life.ts';

/** Creates a service: it is `creating` until the time for that is over, then `available` or `failed`. */
export const handler: OperationHandler = async (call, { storage, settings, services }) => {
  const projectId = projectOf(call);
  const { operation, faults } = call;
  const now = await storage.now();
  const readyAt = now + (faults?.provisioning ?? provisioningTime(settings));
  const failure =
    faults?.failure ??
    (settings.failRate > 0 && settings.random() < settings.failRate ? defaultFailure : undefined);
  for (;;) {
    const id = randomUUID();
    const service = services.create(call.body as components['schemas']['CreateEndpointServiceRequest'], {
      id,
      project_id: projectId,
      status: failure ? 'failed' : 'available',
      created_at: timestamp(now),
      updated_at: timestamp(readyAt),
      error: failure && [failure],
    });
    const body = JSON.stringify(service);
    const reservations = reservationsOf(service, settings.uniqueness);
    const conflict = await storage.create({ projectId, id, readyAt, body, reservations }, settings.quota);
    if (conflict === 'portsTaken') return portsTaken(call, settings);
    if (conflict === 'quota') {
      return rejectBy(operation, 'quota', { in: 'project', params: { limit: settings.quota } });
    }
    // Otherwise somebody has this ID: draw another.
    if (conflict === undefined) return responseTo(service, body, now >= readyAt);
  }
};

/** Unlike the details, the response to a creation shows no reasons of a failure. */
function responseTo(service: Service, body: string, ready: boolean): string {
  if (!ready) return JSON.stringify(asCreating(service));
  if (!service.error) return body;
  const { error: _, ...response } = service;
  return JSON.stringify(response);
}

function provisioningTime({ provisioning, jitter, random }: Settings): number {
  return Math.max(0, Math.round(provisioning + (jitter > 0 ? (random() * 2 - 1) * jitter : 0)));
}
