import { printable, type RuleParams, type Violation, violation } from '@vpcep/server';
import type { ErrorObject } from 'ajv';
import { unescapeSegment } from '../unescape-segment.ts';
import { codeOf } from './rule-codes.ts';

/** Keywords that are reported at the object, and name its property in their parameters. */
const namedProperty: Readonly<Record<string, string>> = {
  required: 'missingProperty',
  additionalProperties: 'additionalProperty',
};

/**
 * Says what a validator found.
 *
 * @param pointer where the schema stands in the contract
 * @param root what the value is called, such as the name of a path parameter; empty for a body
 */
export function schemaViolation(
  error: ErrorObject,
  place: 'path' | 'body',
  pointer: string,
  root = '',
): Violation {
  const { keyword, instancePath, schemaPath } = error;
  const params = error.params as Record<string, unknown>;
  const segments = instancePath.split('/').slice(1).map(unescapeSegment);
  const named = namedProperty[keyword];
  if (named) segments.push(printable(String(params[named]), 60));
  const found = violation(place, keyword, {
    property: root + toProperty(segments),
    params: textsOf(params),
    pointer:
      pointer +
      schemaPath.slice(1).replace(/(?<=\/items)\/required$/, `/properties/${error.params.missingProperty}`),
  });
  return { ...found, code: codeOf(found) };
}

function textsOf(params: Readonly<Record<string, unknown>>): RuleParams {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(String) : typeof value === 'number' ? value : String(value),
    ]),
  );
}

/** `['ports', '0', 'client_port']` becomes `ports[0].client_port`. */
function toProperty(segments: readonly string[]): string {
  return segments
    .map((segment, index) => (/^\d+$/.test(segment) ? `[${segment}]` : `${index === 0 ? '' : '.'}${segment}`))
    .join('');
}
