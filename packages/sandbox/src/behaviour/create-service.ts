import { randomUUID } from 'node:crypto';
import type { Settings } from '../options.ts';
import type { CreateBody } from '../rules/body.ts';
import { Refusal } from '../rules/refusal.ts';
import type { Behaviour, Call } from './behaviour.ts';
import { claimsOf } from './claims.ts';
import { defaultFault } from './default-fault.ts';
import { portsTaken } from './ports-taken.ts';
import { asCreating, makeService, type Service, timestamp } from './service.ts';

/** Creates a service: it is `creating` until the time for that is over, then `available` or `failed`. */
export const createService: Behaviour = async (call) => {
  const { projectId, storage, settings, faults } = call;
  const request = call.body as CreateBody;
  const now = await storage.now();
  const duration = faults?.provisioning ?? provisioningTime(settings);
  const readyAt = now + duration;
  const failure =
    faults?.failure ??
    (settings.failRate > 0 && settings.random() < settings.failRate ? defaultFault : undefined);
  for (;;) {
    const id = randomUUID();
    const service = makeService(request, {
      id,
      projectId,
      region: settings.region,
      status: failure ? 'failed' : 'available',
      createdAt: timestamp(now),
      updatedAt: timestamp(readyAt),
      faults: failure ? [failure] : [],
      pool: settings.edition !== 'huawei',
    });
    const body = JSON.stringify(service);
    const claims = claimsOf(service.port_id, service.ports, settings.uniqueness);
    const obstacle = await storage.create({ projectId, id, readyAt, body, claims }, settings.quota);
    if (obstacle === 'portsTaken') throw portsTaken(call);
    if (obstacle === 'quota') throw quotaUsedUp(call);
    // Otherwise somebody has this ID, or one that is much like it: 1 in 10 billion with a million services.
    if (obstacle === undefined) return answerTo(service, body, now >= readyAt);
  }
};

/** Unlike get, create shows no reasons of a failure. */
function answerTo(service: Service, body: string, ready: boolean): string {
  if (ready && !service.error) return body;
  const { error: _, ...answer } = service;
  return JSON.stringify(ready ? answer : asCreating(answer));
}

function provisioningTime({ provisioning, jitter, random }: Settings): number {
  return Math.max(0, Math.round(provisioning + (jitter > 0 ? (random() * 2 - 1) * jitter : 0)));
}

function quotaUsedUp({ pointer, settings }: Call): Refusal {
  return new Refusal(400, 'Endpoint.1018', {
    location: 'project',
    member: '',
    rule: 'quota',
    limit: String(settings.quota),
    pointer: `${pointer}/description`,
  });
}
