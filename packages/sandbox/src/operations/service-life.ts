import type { StoredService } from '../storage/storage.ts';
import type { Service } from './endpoint-service.ts';

type Stored = Pick<StoredService, 'readyAt' | 'body'>;

/** The response to a read, as JSON: until it is ready, a service is `creating` and shows nothing of how that will end. */
export function responseAt({ readyAt, body }: Stored, now: number): string {
  return now >= readyAt ? body : JSON.stringify(serviceAt({ readyAt, body }, now));
}

/** A service as it is at a time. */
export function serviceAt({ readyAt, body }: Stored, now: number): Service {
  const settled = JSON.parse(body) as Service;
  return now >= readyAt ? settled : asCreating(settled);
}

/** A service while it is being created. */
export function asCreating(service: Service): Service {
  const { error: _, ...others } = service;
  return { ...others, status: 'creating', updated_at: service.created_at };
}
