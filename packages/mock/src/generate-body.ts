import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import {
  linkedProperties,
  type NamedExample,
  namedValuesOf,
  type OpenApiDocument,
  type OperationResponse,
  responseTo,
  type Schema,
  statusPropertyOf,
  withoutNull,
} from '@vpcep/contract';
import type { OperationCall } from '@vpcep/server';
import { shiftTimestamps } from './shift-timestamps.ts';

/** Generates the body of a documented response, another one each time; undefined where the contract shows none. */
export type GenerateBody = (call: OperationCall, status: number) => unknown;

/** The most items of a generated list. */
const maximumItems = 5;

const ids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b[0-9a-f]{32}\b/gi;

/**
 * Makes a generator of bodies. A body is one of the contract's examples with other values: properties that depend on one
 * another stay as the example shows them, IDs are the request's or new ones, times keep their order, and numbers, booleans
 * and lists are drawn from their schemas.
 */
export function createBodyGenerator(contract: OpenApiDocument): GenerateBody {
  return (call, status) => {
    const response = responseTo(call.operation, status);
    const example = response && chooseStart(call, response);
    if (!response || !example) return undefined;
    const known = knownIds(call, response, example);
    return vary(response.schema ?? {}, shiftTimestamps(withIds(example, known)), false);
  };

  /** An example of the response. A read sees a resource in every status of its life, also in those without an example. */
  function chooseStart({ operation }: OperationCall, { schema, examples }: OperationResponse): unknown {
    const [first] = examples;
    if (!first) return undefined;
    const property = operation.method === 'GET' && schema && statusPropertyOf(contract, schema);
    if (!property) return pick(examples).value;
    const { name, lifecycle } = property;
    const status = pick(Object.keys(lifecycle.transitions));
    const shows = ({ value }: NamedExample) => propertyOf(value, name) === status;
    // The first example is that of a success: nothing in it speaks of another status.
    return examples.find(shows)?.value ?? { ...(first.value as object), [name]: status };
  }

  function vary(node: Schema, value: unknown, inList: boolean): unknown {
    const { schema } = withoutNull(contract, node);
    if (Array.isArray(value)) return varyList(schema, value);
    if (typeof value === 'object' && value !== null) {
      const { properties = {} } = schema;
      return Object.fromEntries(
        Object.entries(value).map(([name, each]) => [name, vary(properties[name] ?? {}, each, inList)]),
      );
    }
    if (typeof value === 'boolean') return randomInt(2) === 1;
    if (typeof value === 'number') return varyNumber(schema, value);
    // Outside lists, other properties may depend on such a value: vip_port_id on a server_type.
    const named = inList && typeof value === 'string' ? namedValuesOf(contract, node) : undefined;
    return named ? pick(named.values) : value;
  }

  /** A few items like those of the example, each with another value of the property that comes first in the contract. */
  function varyList({ items = {}, maxItems = maximumItems }: Schema, list: readonly unknown[]): unknown[] {
    const varied = new Map<unknown, unknown>();
    const [first] = Object.keys(withoutNull(contract, items).schema.properties ?? {});
    const length = list.length === 0 ? 0 : randomInt(1, Math.min(maxItems, maximumItems) + 1);
    for (let index = 0; index < length; index++) {
      const item = vary(items, pick(list), true);
      varied.set(first === undefined ? item : propertyOf(item, first), item);
    }
    return [...varied.values()];
  }
}

/** IDs of the example, by those that take their place: of the request where the contract says that both are the same. */
function knownIds(
  { parameters }: OperationCall,
  { links }: OperationResponse,
  example: unknown,
): Map<unknown, string> {
  const known = new Map<unknown, string>();
  const add = (property: string, parameter: string) => {
    const value = parameters[parameter];
    const shown = propertyOf(example, property);
    if (value !== undefined && typeof shown === 'string') known.set(shown, value);
  };
  for (const parameter of Object.keys(parameters)) add(parameter, parameter);
  for (const link of Object.values(links)) {
    for (const [parameter, property] of linkedProperties(link)) add(property, parameter);
  }
  return known;
}

/** The value with other IDs: the known ones, and new ones of the same form; the same ID everywhere that it occurs. */
function withIds(value: unknown, known: Map<unknown, string>): unknown {
  const replace = (id: string): string => {
    const other = known.get(id) ?? (id.includes('-') ? randomUUID() : randomBytes(16).toString('hex'));
    known.set(id, other);
    return other;
  };
  const json = JSON.stringify(value, (_, each) =>
    typeof each === 'string' ? (known.get(each) ?? each.replace(ids, replace)) : each,
  );
  return JSON.parse(json);
}

function varyNumber({ minimum, maximum, type }: Schema, value: number): number {
  if (type !== 'integer' || minimum === undefined || maximum === undefined) return value;
  return randomInt(minimum, maximum + 1);
}

function propertyOf(object: unknown, property: string): unknown {
  return (object as Record<string, unknown> | null)?.[property];
}

function pick<T>(list: readonly T[]): T {
  return list[randomInt(list.length)] as T;
}
