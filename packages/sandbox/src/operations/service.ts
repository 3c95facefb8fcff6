import type { FailureReason } from '../faults/faults.ts';
import type { StoredService } from '../storage/storage.ts';
import type { CreateBody, PortMappingInput } from './body.ts';

/** A port mapping of a response. */
export interface PortMapping {
  readonly client_port: number;
  readonly server_port: number;
  readonly protocol: string;
}

/** A service as a response shows it. */
export interface Service {
  readonly id: string;
  readonly port_id: string;
  readonly vip_port_id?: string;
  readonly vpc_id: string;
  readonly pool_id?: string;
  readonly status: string;
  readonly approval_enabled: boolean;
  /** The full name. */
  readonly service_name: string;
  readonly service_type: string;
  readonly server_type: string;
  readonly project_id: string;
  readonly created_at: string;
  readonly updated_at: string;
  readonly cidr_type: string;
  readonly ports: readonly PortMapping[];
  readonly tcp_proxy: string;
  readonly tags: readonly { readonly key: string; readonly value: string }[];
  readonly error?: readonly FailureReason[];
}

/** The cluster that the vendors' samples name. */
const poolId = '5289d3c2-8882-4871-a3c2-d380272eed80';

/** What a service is made of, apart from the request. */
export interface ServiceFacts {
  readonly id: string;
  readonly projectId: string;
  readonly region: string;
  readonly status: string;
  /** As `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly failures: readonly FailureReason[];
  /** Whether responses name the cluster. */
  readonly pool: boolean;
}

/** Makes a service of a request, with the defaults of the contract in place. */
export function makeService(request: CreateBody, facts: ServiceFacts): Service {
  const { vip_port_id, tags = [] } = request;
  return {
    id: facts.id,
    port_id: request.port_id,
    ...(vip_port_id !== undefined && request.server_type === 'VIP' && { vip_port_id }),
    vpc_id: request.vpc_id,
    ...(facts.pool && { pool_id: poolId }),
    status: facts.status,
    approval_enabled: request.approval_enabled ?? true,
    service_name: fullName(facts.region, request.service_name, facts.id),
    service_type: 'interface',
    server_type: request.server_type,
    project_id: facts.projectId,
    created_at: facts.createdAt,
    updated_at: facts.updatedAt,
    cidr_type: 'internal',
    ports: toMappings(request.ports),
    tcp_proxy: request.tcp_proxy ?? 'close',
    tags: tags.map(({ key = '', value = '' }) => ({ key, value })),
    ...(facts.status === 'failed' && { error: facts.failures }),
  };
}

/** Puts the default protocol in place; the order is kept. The checks have made sure of both ports. */
export function toMappings(ports: readonly PortMappingInput[]): PortMapping[] {
  return ports.map(({ client_port = 0, server_port = 0, protocol = 'TCP' }) => ({
    client_port,
    server_port,
    protocol,
  }));
}

/** `{region}.{id}`, with a name of the owner's `{region}.{name}.{id}`. */
export function fullName(region: string, name: string | undefined, id: string): string {
  return name ? `${region}.${name}.${id}` : `${region}.${id}`;
}

/** The owner's part of a full name; empty when the service has no name. Neither a region nor a name has dots. */
export function ownName(full: string): string {
  const parts = full.split('.');
  return parts.length === 3 ? (parts[1] ?? '') : '';
}

let latest = { second: Number.NaN, text: '' };

/** A time as responses write it: UTC, to the second. Many in a row are of the same second. */
export function timestamp(milliseconds: number): string {
  const second = Math.floor(milliseconds / 1000);
  if (second !== latest.second) {
    latest = { second, text: `${new Date(second * 1000).toISOString().slice(0, 19)}Z` };
  }
  return latest.text;
}

/** The response to a read, as JSON: until it is ready, a service is `creating` and shows nothing of how that will end. */
export function responseAt({ readyAt, body }: StoredService, now: number): string {
  return now >= readyAt ? body : JSON.stringify(serviceAt({ readyAt, body }, now));
}

/** A service as it is at a time. */
export function serviceAt({ readyAt, body }: Pick<StoredService, 'readyAt' | 'body'>, now: number): Service {
  const settled = JSON.parse(body) as Service;
  if (now >= readyAt) return settled;
  const { error: _, ...service } = settled;
  return asCreating(service);
}

/** A service while it is being created. */
export function asCreating(service: Service): Service {
  return { ...service, status: 'creating', updated_at: service.created_at };
}
