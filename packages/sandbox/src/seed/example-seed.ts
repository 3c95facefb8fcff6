import { type OpenApiDocument, operationById, operationsOf, successOf } from '@vpcep/contract';
import { omittedBy, type Service } from '../operations/endpoint-service.ts';
import type { Settings } from '../options.ts';
import type { Seed } from './seed.ts';
import { asSeed } from './to-seed.ts';

/**
 * The services that the contract's examples show, each in the last state that they show it in. What is last seen while it is
 * created goes on from there. Properties that the cloud of an edition lacks are left out.
 */
export function exampleSeed(contract: OpenApiDocument, edition: Settings['edition']): Seed {
  const latest = new Map<string, Service>();
  for (const operation of operationsOf(contract)) {
    for (const { value } of successOf(operation)?.examples ?? []) {
      const service = value as Service;
      const known = latest.get(service.id);
      if (!known || (known.updated_at ?? '') <= (service.updated_at ?? '')) latest.set(service.id, service);
    }
  }
  const omitted = new Set(omittedBy(edition, operationById(contract, 'getEndpointService')));
  const kept = (service: Service) =>
    Object.fromEntries(Object.entries(service).filter(([name]) => !omitted.has(name))) as unknown as Service;
  return { services: [...latest.values()].map((service) => asSeed(kept(service))) };
}
