import { randomUUID } from 'node:crypto';
import { claimsOf } from '../behaviour/claims.ts';
import { defaultFault } from '../behaviour/default-fault.ts';
import { makeService, timestamp } from '../behaviour/service.ts';
import { operations, validateSeed } from '../contract.ts';
import type { Messages } from '../messages/messages.ts';
import type { Settings } from '../options.ts';
import { checkBody } from '../rules/check-body.ts';
import { Refusal } from '../rules/refusal.ts';
import { schemaViolation } from '../rules/schema-violation.ts';
import { SandboxStartError } from '../start-error.ts';
import type { NewService, Storage } from '../storage/storage.ts';
import type { Seed, SeedService } from './seed.ts';

/**
 * Stores the services of a seed, all or none.
 *
 * @returns how many there were
 * @throws {SandboxStartError} the seed does not fit its schema, breaks a rule, or clashes with what is stored
 */
export async function storeSeed(
  seed: unknown,
  storage: Storage,
  settings: Settings,
  messages: Messages,
): Promise<number> {
  if (!validateSeed(seed)) {
    const [error] = validateSeed.errors ?? [];
    const reason = error ? messages.violation(schemaViolation(error, 'body', '')) : '';
    throw new SandboxStartError(messages.command.badSeed(reason));
  }
  const { services } = seed as Seed;
  for (const [index, service] of services.entries()) checkRules(service, index, settings, messages);
  const now = await storage.now();
  const problem = await storage.seed(services.map((service) => toStored(service, now, settings)));
  if (problem) {
    throw new SandboxStartError(messages.command.seedObstacle(problem.index, problem.obstacle));
  }
  return services.length;
}

/** The rules of a create that its schema cannot express. */
function checkRules(service: SeedService, index: number, { edition }: Settings, messages: Messages): void {
  const create = operations.find(({ operationId }) => operationId === 'createEndpointService');
  if (!create) return;
  try {
    checkBody(create, () => true, service, edition);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const reason = messages.violation({
      ...error.violation,
      member: `services[${index}].${error.violation.member}`,
    });
    throw new SandboxStartError(messages.command.badSeed(reason));
  }
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
    faults: error.length > 0 ? error : [defaultFault],
    pool: settings.edition !== 'huawei',
  });
  const claims = claimsOf(made.port_id, made.ports, settings.uniqueness);
  return { projectId, id, readyAt, body: JSON.stringify(made), claims };
}
