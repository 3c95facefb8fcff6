import { ownName, type Service } from '../operations/endpoint-service.ts';
import { serviceAt } from '../operations/service-life.ts';
import type { StoredService } from '../storage/storage.ts';
import type { SeedService } from './seed.ts';
import { seedProperties } from './seed-validator.gen.ts';

/** Writes a stored service as a seed has it. One that is still `creating` keeps how that will end. */
export function toSeed(stored: StoredService, now: number): SeedService {
  const service = serviceAt(stored, Number.POSITIVE_INFINITY);
  const creating = { status: 'creating', updated_at: service.created_at } as const;
  return asSeed(now < stored.readyAt ? { ...service, ...creating } : service);
}

/** Writes a service that a response shows as a seed has it. */
export function asSeed(service: Service): SeedService {
  const properties: Record<string, unknown> = {
    ...service,
    service_name: ownName(service.service_name) || undefined,
  };
  return Object.fromEntries(
    seedProperties.filter((name) => properties[name] !== undefined).map((name) => [name, properties[name]]),
  ) as unknown as SeedService;
}
