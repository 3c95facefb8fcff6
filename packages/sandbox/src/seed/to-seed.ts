import { ownName } from '../operations/endpoint-service.ts';
import { serviceAt } from '../operations/service-life.ts';
import type { StoredService } from '../storage/storage.ts';
import type { SeedService } from './seed.ts';
import { seedProperties } from './seed-validator.gen.ts';

/** Writes a stored service as a seed has it. One that is still `creating` keeps how that will end. */
export function toSeed(stored: StoredService, now: number): SeedService {
  const service = serviceAt(stored, Number.POSITIVE_INFINITY);
  const properties: Record<string, unknown> = {
    ...service,
    service_name: ownName(service.service_name) || undefined,
    ...(now < stored.readyAt && { status: 'creating', updated_at: service.created_at }),
  };
  return Object.fromEntries(
    seedProperties.filter((name) => properties[name] !== undefined).map((name) => [name, properties[name]]),
  ) as unknown as SeedService;
}
