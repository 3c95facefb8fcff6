import { randomUUID } from 'node:crypto';
import type { Operation } from '@vpcep/contract';
import type { Validator } from '@vpcep/contract/validate';
import { StartError, say, type Violation, violation, violationText } from '@vpcep/server';
import { defaultFailure } from '../faults/faults.ts';
import { type Service, timestamp } from '../operations/endpoint-service.ts';
import type { HandlerContext } from '../operations/operation-handler.ts';
import { reservationsOf } from '../operations/port-reservations.ts';
import type { NewService } from '../storage/storage.ts';
import type { SandboxTexts } from '../texts/texts.ts';
import type { Seed, SeedService } from './seed.ts';
import { findInSeed } from './validate-seed.ts';

/** What storing a seed takes. */
export interface SeedContext extends HandlerContext {
  readonly validator: Validator;
  /** The operation that creates a service: its rules hold for the services of a seed. */
  readonly create: Operation;
  readonly texts: SandboxTexts;
}

/**
 * Stores the services of a seed, all or none.
 *
 * @returns how many there were
 * @throws {StartError} the seed does not fit its schema, breaks a rule, or conflicts with what is stored
 */
export async function storeSeed(seed: unknown, context: SeedContext): Promise<number> {
  const { storage, texts, validator, create } = context;
  const inSeed = findInSeed(seed);
  if (inSeed) throw broken(violation('body', inSeed.rule, '', inSeed), texts);
  const now = await storage.now();
  const { services } = seed as Seed;
  const stored = services.map((service, index) => {
    const request = requestOf(service);
    const [found] = validator.body(create, request);
    if (found) throw broken({ ...found, property: `services[${index}].${found.property}` }, texts);
    return toStored(service, request, now, context);
  });
  const problem = await storage.seed(stored);
  if (problem) {
    const { index, conflict } = problem;
    const values = { index: String(index), conflict: say(texts, `conflict.${conflict}`) };
    throw new StartError(say(texts, 'seedConflict', values));
  }
  return services.length;
}

function broken(found: Violation, texts: SandboxTexts): StartError {
  return new StartError(say(texts, 'badSeed', { reason: violationText(texts, found) }));
}

/** A copy of the part of a service that a request would send: the contract's defaults are added to it. */
function requestOf(service: SeedService) {
  const { project_id, id, status, created_at, updated_at, error, ...request } = service;
  return { ...request, ports: request.ports.map((mapping) => ({ ...mapping })) };
}

function toStored(
  service: SeedService,
  request: ReturnType<typeof requestOf>,
  now: number,
  { services, settings }: SeedContext,
): NewService {
  const { project_id: projectId, status = 'available', error = [] } = service;
  const id = (service.id ?? randomUUID()).toLowerCase();
  const creating = status === 'creating';
  const createdAt = service.created_at ?? timestamp(now);
  const readyAt = creating ? now + settings.provisioning : 0;
  const made = services.create(request, {
    id,
    project_id: projectId,
    status: (creating ? (error.length > 0 ? 'failed' : 'available') : status) as Service['status'],
    created_at: createdAt,
    updated_at: creating ? timestamp(readyAt) : (service.updated_at ?? createdAt),
    error: error.length > 0 ? [...error] : [defaultFailure],
  });
  const reservations = reservationsOf(made, settings.uniqueness);
  return { projectId, id, readyAt, body: JSON.stringify(made), reservations };
}
