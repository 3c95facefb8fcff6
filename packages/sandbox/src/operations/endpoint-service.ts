import {
  cloudBehaviour,
  effectiveSchema,
  type OpenApiDocument,
  type Operation,
  operationById,
  operationsOf,
  type Schema,
  successOf,
} from '@vpcep/contract';
import type { components } from '../contract.gen.ts';
import type { Settings } from '../options.ts';

type Schemas = components['schemas'];

/** A service as the details show it. */
export type Service = Schemas['EndpointServiceDetails'];

/** A service while it is made: anything that the contract's properties hold. */
type Properties = Readonly<Record<string, unknown>>;

/** What a service is made of, apart from the request; each wins over what was sent. */
export interface ServiceFacts {
  readonly id: string;
  readonly project_id: string;
  readonly status: Service['status'];
  /** As `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly created_at: string;
  readonly updated_at: string;
  /** Why the service failed; shown in status `failed`. */
  readonly error?: Service['error'] | undefined;
}

/** Makes services out of requests. */
export interface ServiceModel {
  /** @param request a body that the contract accepts, its defaults in place */
  create(request: Schemas['CreateEndpointServiceRequest'], facts: ServiceFacts): Service;
  /** What the request leaves out stays as it is. @param now in milliseconds since 1970 */
  update(service: Service, request: Schemas['UpdateEndpointServiceRequest'], now: number): Service;
}

/**
 * Makes the model of a service from the contract: a service has the properties of the response, each from the facts, else
 * from the request, else from the contract's default. A property that the contract gets is so stored and returned.
 */
export function createServiceModel(
  document: OpenApiDocument,
  { region, edition, modifyApproval }: Pick<Settings, 'region' | 'edition' | 'modifyApproval'>,
): ServiceModel {
  const details = operationById(document, 'getEndpointService');
  const create = operationById(document, 'createEndpointService');
  const response = asExamples(document, details);
  const request = effectiveSchema(document, create.request?.schema ?? {});
  for (const name of omittedBy(edition, details)) delete response.properties?.[name];
  const toService = picker(document, response) ?? ((value) => value);
  const defaults: Properties = {
    ...defaultsOf(document, response),
    ...defaultsOf(document, request),
    ...exampleOf(response, 'pool_id'),
    ...exampleOf(response, 'cidr_type'),
  };

  /** The service of these properties. Sent with another type, the ID of a virtual IP is accepted and has no effect. */
  function show(properties: Record<string, unknown>): Service {
    if (properties.server_type !== 'VIP') properties.vip_port_id = undefined;
    if (properties.status !== 'failed') properties.error = undefined;
    return toService(properties) as Service;
  }

  return {
    create(sent, facts) {
      const tags = sent.tags?.map((tag) => ({ ...tag, value: tag.value ?? '' })) ?? [];
      const service_name = fullName(region, sent.service_name, facts.id);
      return show({ ...defaults, ...sent, tags, service_name, ...facts });
    },
    update(service, sent, now) {
      const [ownRegion = ''] = service.service_name.split('.');
      const name = sent.service_name ?? ownName(service.service_name);
      const approval_enabled =
        sent.approval_enabled ?? (modifyApproval === 'reset' || service.approval_enabled);
      return show({
        ...service,
        ...sent,
        approval_enabled,
        service_name: fullName(ownRegion, name, service.id),
        updated_at: timestamp(now),
      });
    },
  };
}

/** The schema of the details, its properties in the order of the examples: that of the vendors' samples. */
function asExamples(document: OpenApiDocument, details: Operation): Schema {
  const { properties = {}, ...schema } = effectiveSchema(document, successOf(details)?.schema ?? {});
  const examples = operationsOf(document).flatMap((operation) => successOf(operation)?.examples ?? []);
  const shown = examples.map(({ value }) => Object.keys(value as Properties));
  const names = shown.sort((a, b) => b.length - a.length).flat();
  const known = [...new Set([...names, ...Object.keys(properties)])].filter((name) => name in properties);
  return { ...schema, properties: Object.fromEntries(known.map((name) => [name, properties[name] ?? {}])) };
}

/** The response properties that a cloud leaves out. */
export function omittedBy(edition: Settings['edition'], { id }: Operation): string[] {
  return cloudBehaviour
    .filter(({ cloud, operations }) => cloud === edition && operations.includes(id))
    .flatMap(({ omits }) => omits ?? []);
}

/** The defaults of a schema's properties; the only value of an enum is one, too. */
function defaultsOf(document: OpenApiDocument, { properties = {} }: Schema): Properties {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, schema]) => {
      const { default: value, enum: values } = effectiveSchema(document, schema);
      const only = values?.length === 1 ? values[0] : undefined;
      return (value ?? only) === undefined ? [] : [[name, value ?? only]];
    }),
  );
}

/** What the contract shows of a property that no request sets. */
function exampleOf({ properties = {} }: Schema, name: string): Properties {
  const example = properties[name]?.examples?.[0];
  return example === undefined ? {} : { [name]: example };
}

type PickValue = (value: unknown) => unknown;

/** Makes what keeps of a value the properties that a schema has, in the schema's order; undefined where it keeps all. */
function picker(document: OpenApiDocument, schema: Schema): PickValue | undefined {
  const { properties, items } = effectiveSchema(document, schema);
  if (items) {
    const pickItem = picker(document, items);
    return pickItem && ((value) => (Array.isArray(value) ? value.map(pickItem) : value));
  }
  if (!properties) return undefined;
  const pickers = Object.entries(properties).map(
    ([name, property]) => [name, picker(document, property)] as const,
  );
  return (value) => {
    if (typeof value !== 'object' || value === null) return value;
    const picked: Record<string, unknown> = {};
    for (const [name, pick] of pickers) {
      const found = (value as Properties)[name];
      if (found !== undefined) picked[name] = pick ? pick(found) : found;
    }
    return picked;
  };
}

/** `{region}.{id}`, with a name of the owner's `{region}.{name}.{id}`. */
function fullName(region: string, name: string | undefined, id: string): string {
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
