import { ownName, serviceAt } from '../operations/service.ts';
import type { StoredService } from '../storage/storage.ts';
import type { SeedService } from './seed.ts';

/** Writes a stored service as a seed has it. One that is still `creating` keeps how that will end. */
export function toSeed(stored: StoredService, now: number): SeedService {
  const {
    cidr_type: _,
    pool_id: __,
    service_name,
    error,
    ...service
  } = serviceAt(stored, Number.POSITIVE_INFINITY);
  const name = ownName(service_name);
  return {
    ...service,
    ...(name !== '' && { service_name: name }),
    ...(now < stored.readyAt && { status: 'creating', updated_at: service.created_at }),
    ...(error && { error }),
  };
}
