import type { ErrorObject } from 'ajv';
import { printable } from '../log/printable.ts';
import { unescapeSegment } from '../unescape-segment.ts';
import type { Location, Violation } from './violation.ts';

/** Keywords that are reported at the object, and name its member in their parameters. */
const namedMember: Readonly<Record<string, string>> = {
  required: 'missingProperty',
  additionalProperties: 'additionalProperty',
};

/** Which parameter of an error says what the keyword asks for. */
const limits: Readonly<Record<string, string>> = {
  type: 'type',
  enum: 'allowedValues',
  const: 'allowedValue',
  pattern: 'pattern',
  format: 'format',
};

/**
 * Says what a validator found.
 *
 * @param pointer where the schema stands in the contract
 * @param root what the value is called, such as the name of a path parameter; empty for a body
 */
export function schemaViolation(
  error: ErrorObject,
  location: Location,
  pointer: string,
  root = '',
): Violation {
  const { keyword, instancePath, params, schemaPath } = error as ErrorObject & {
    params: Record<string, unknown>;
  };
  const segments = instancePath.split('/').slice(1).map(unescapeSegment);
  const named = namedMember[keyword];
  if (named) segments.push(printable(String(params[named]), 60));
  const limit =
    keyword === 'uniqueItems' ? `${params.j},${params.i}` : (params[limits[keyword] ?? 'limit'] ?? '');
  return {
    location,
    member: root + toMember(segments),
    rule: keyword,
    limit: Array.isArray(limit) ? limit.join(', ') : String(limit),
    pointer: pointer + schemaPath.slice(1),
  };
}

/** `['ports', '0', 'client_port']` becomes `ports[0].client_port`. */
function toMember(segments: readonly string[]): string {
  return segments
    .map((segment, index) => (/^\d+$/.test(segment) ? `[${segment}]` : `${index === 0 ? '' : '.'}${segment}`))
    .join('');
}
