import type { Schema } from '@vpcep/contract';
import { resource } from '../contract/contract.ts';
import { propertyOf } from '../exchange/exchange.ts';
import type { JsonObject } from '../generate/base.ts';

/** A property that is not what it should be. */
export interface Difference {
  readonly property: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** Properties that change without a request of ours. */
const changing = new Set([resource.statusProperty, 'updated_at']);
/** The reasons of a failure, which are there in a status of their own. */
const reasons = 'error';

/**
 * What a response shows otherwise than the request asked for.
 *
 * @param body the request, with the defaults of the contract in place
 */
export function differencesFromRequest(body: JsonObject, response: unknown): Difference[] {
  return Object.entries(body).flatMap(([property, expected]) => {
    const schema = resource.schema.properties?.[property];
    if (!schema || expected === undefined) return [];
    const actual = propertyOf(response, property);
    return isShownAs(property, expected, actual, schema, response) ? [] : [{ property, expected, actual }];
  });
}

function isShownAs(
  property: string,
  expected: unknown,
  actual: unknown,
  schema: Schema,
  response: unknown,
): boolean {
  // The contract: the full name holds the owner's name; the empty name is none.
  if (property === 'service_name') return expected === '' || String(actual).includes(`.${expected}.`);
  // The contract: shown only where the backend is a virtual IP.
  if (property === 'vip_port_id' && propertyOf(response, 'server_type') !== 'VIP') return true;
  // No list and an empty one are the same.
  if (Array.isArray(expected) && expected.length === 0 && actual === undefined) return true;
  return shows(expected, actual, schema);
}

/** Whether a value shows what was asked for: an object may have more, since what a request leaves out is open. */
function shows(expected: unknown, actual: unknown, schema: Schema): boolean {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return false;
    // The order is open. What asks for most is looked for first, so that what asks for less takes nothing away from it.
    const left = [...actual];
    return [...expected]
      .sort((a, b) => sizeOf(b) - sizeOf(a))
      .every((item) => {
        const index = left.findIndex((candidate) => shows(item, candidate, schema.items ?? {}));
        if (index >= 0) left.splice(index, 1);
        return index >= 0;
      });
  }
  if (typeof expected === 'object' && expected !== null && schema.properties) {
    return Object.entries(expected).every(([name, value]) => {
      const shown = propertyOf(actual, name);
      // In an item, no text and an empty one are the same.
      return (value === '' && (shown ?? '') === '') || shows(value, shown, schema.properties?.[name] ?? {});
    });
  }
  return isSame(expected, actual, schema);
}

function sizeOf(value: unknown): number {
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}

/** What differs between two responses that show the same resource, apart from its status and the time of its last change. */
export function differencesBetween(
  before: unknown,
  after: unknown,
  except: readonly string[] = [],
): Difference[] {
  const [former, latter] = [before, after].map((body) => propertyOf(body, resource.statusProperty));
  return Object.entries(resource.schema.properties ?? {}).flatMap(([property, schema]) => {
    if (changing.has(property) || except.includes(property)) return [];
    if (property === reasons && former !== latter) return [];
    const expected = propertyOf(before, property);
    const actual = propertyOf(after, property);
    return isSame(expected, actual, schema) ? [] : [{ property, expected, actual }];
  });
}

/** Whether two values mean the same: IDs without regard to case, lists without regard to order. */
function isSame(a: unknown, b: unknown, schema: Schema): boolean {
  if (a === b) return true;
  // Most values are the same to the letter.
  return JSON.stringify(a) === JSON.stringify(b) || canonical(a, schema) === canonical(b, schema);
}

function canonical(value: unknown, schema: Schema): string {
  if (typeof value === 'string' && schema.format === 'uuid') return value.toLowerCase();
  if (Array.isArray(value)) {
    return JSON.stringify(value.map((item) => canonical(item, schema.items ?? {})).sort());
  }
  if (typeof value === 'object' && value !== null && schema.properties) {
    // What the contract does not list may be there or not.
    return JSON.stringify(
      Object.entries(schema.properties).map(([name, child]) => [
        name,
        canonical(propertyOf(value, name), child),
      ]),
    );
  }
  return JSON.stringify(value) ?? 'undefined';
}
