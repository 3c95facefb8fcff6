import { randomUUID } from 'node:crypto';
import { StartError, say, type Violation, violationText } from '@vpcep/server';
import { firstViolation } from '../api/body-rules.ts';
import { schemaViolation } from '../api/schema-violation.ts';
import { validateSeed } from '../contract.ts';
import { defaultFailure } from '../faults/faults.ts';
import { reservationsOf } from '../operations/port-reservations.ts';
import { makeService, timestamp } from '../operations/service.ts';
import type { Settings } from '../options.ts';
import type { NewService, Storage } from '../storage/storage.ts';
import type { SandboxTexts } from '../texts/texts.ts';
import type { Seed, SeedService } from './seed.ts';

/**
 * Stores the services of a seed, all or none.
 *
 * @returns how many there were
 * @throws {StartError} the seed does not fit its schema, breaks a rule, or conflicts with what is stored
 */
export async function storeSeed(
  seed: unknown,
  storage: Storage,
  settings: Settings,
  texts: SandboxTexts,
): Promise<number> {
  const found = violationOf(seed, settings);
  if (found) throw new StartError(say(texts, 'badSeed', { reason: violationText(texts, found) }));
  const { services } = seed as Seed;
  const now = await storage.now();
  const problem = await storage.seed(services.map((service) => toStored(service, now, settings)));
  if (problem) {
    const { index, conflict } = problem;
    throw new StartError(
      say(texts, 'seedConflict', { index: String(index), conflict: say(texts, `conflict.${conflict}`) }),
    );
  }
  return services.length;
}

/** The first rule that a seed breaks: of its schema, then of a creation. */
function violationOf(seed: unknown, { edition }: Settings): Violation | undefined {
  if (!validateSeed(seed)) {
    const [error] = validateSeed.errors ?? [];
    return error && schemaViolation(error, 'body', '');
  }
  for (const [index, service] of (seed as Seed).services.entries()) {
    const found = firstViolation('createEndpointService', '', service, edition);
    if (found) return { ...found, property: `services[${index}].${found.property}` };
  }
  return undefined;
}

function toStored(service: SeedService, now: number, settings: Settings): NewService {
  const { project_id: projectId, status = 'available', error = [] } = service;
  const id = (service.id ?? randomUUID()).toLowerCase();
  const creating = status === 'creating';
  const createdAt = service.created_at ?? timestamp(now);
  const readyAt = creating ? now + settings.provisioning : 0;
  const made = makeService(service, {
    id,
    projectId,
    region: settings.region,
    status: creating ? (error.length > 0 ? 'failed' : 'available') : status,
    createdAt,
    updatedAt: creating ? timestamp(readyAt) : (service.updated_at ?? createdAt),
    failures: error.length > 0 ? error : [defaultFailure],
    pool: settings.edition !== 'huawei',
  });
  const reservations = reservationsOf(made.port_id, made.ports, settings.uniqueness);
  return { projectId, id, readyAt, body: JSON.stringify(made), reservations };
}
