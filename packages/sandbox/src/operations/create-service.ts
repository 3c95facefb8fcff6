import { randomUUID } from 'node:crypto';
import { defaultFailure } from '../faults/faults.ts';
import type { Settings } from '../options.ts';
import type { CreateBody } from './body.ts';
import type { OperationHandler } from './operation-handler.ts';
import { reservationsOf } from './port-reservations.ts';
import { portsTaken, quotaUsedUp } from './rejections.ts';
import { asCreating, makeService, type Service, timestamp } from './service.ts';

/** Creates a service: it is `creating` until the time for that is over, then `available` or `failed`. */
export const createService: OperationHandler = async (call) => {
  const { projectId, storage, settings, faults } = call;
  const request = call.body as CreateBody;
  const now = await storage.now();
  const duration = faults?.provisioning ?? provisioningTime(settings);
  const readyAt = now + duration;
  const failure =
    faults?.failure ??
    (settings.failRate > 0 && settings.random() < settings.failRate ? defaultFailure : undefined);
  for (;;) {
    const id = randomUUID();
    const service = makeService(request, {
      id,
      projectId,
      region: settings.region,
      status: failure ? 'failed' : 'available',
      createdAt: timestamp(now),
      updatedAt: timestamp(readyAt),
      failures: failure ? [failure] : [],
      pool: settings.edition !== 'huawei',
    });
    const body = JSON.stringify(service);
    const reservations = reservationsOf(service.port_id, service.ports, settings.uniqueness);
    const conflict = await storage.create({ projectId, id, readyAt, body, reservations }, settings.quota);
    if (conflict === 'portsTaken') return portsTaken(call);
    if (conflict === 'quota') return quotaUsedUp(call);
    // Otherwise the ID (or its truncated key) collides: 1 in 10 billion with a million services.
    if (conflict === undefined) return responseTo(service, body, now >= readyAt);
  }
};

/** Unlike get, create shows no reasons of a failure. */
function responseTo(service: Service, body: string, ready: boolean): string {
  if (ready && !service.error) return body;
  const { error: _, ...response } = service;
  return JSON.stringify(ready ? response : asCreating(response));
}

function provisioningTime({ provisioning, jitter, random }: Settings): number {
  return Math.max(0, Math.round(provisioning + (jitter > 0 ? (random() * 2 - 1) * jitter : 0)));
}
