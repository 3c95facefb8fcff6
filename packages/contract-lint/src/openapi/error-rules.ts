import type { UserContext } from '@redocly/openapi-core';
import { propertiesOf } from '@vpcep/contract';
import { partsOf, type VisitedSchema } from './schemas.ts';

/** The extension that says which error code a broken rule has. */
export const errorsKey = 'x-errors';

/** The entries of `x-errors` at a node, as [rule, code]; none where it has none. */
export function errorsAt(node: object | undefined): [string, string][] {
  return Object.entries(propertiesOf(propertiesOf(node)[errorsKey])).map(([rule, code]) => [
    rule,
    String(code),
  ]);
}

/**
 * The codes, in lower case, that breaking a rule of a schema has, or of one below it: properties, items, parts; references
 * followed.
 */
export function codesWithin(schema: VisitedSchema, resolve: UserContext['resolve']): Set<string> {
  const codes = new Set<string>();
  const seen = new Set<object>();

  function visit(written: object | undefined): void {
    for (const [, code] of errorsAt(written)) codes.add(code.toLowerCase());
    const { node } = resolve<VisitedSchema>(written as VisitedSchema);
    if (!node || seen.has(node)) return;
    seen.add(node);
    for (const [, code] of errorsAt(node)) codes.add(code.toLowerCase());
    const { properties = {}, items } = node;
    for (const part of [...Object.values(properties), ...partsOf(node)]) visit(part);
    if (typeof items === 'object') visit(items);
  }

  visit(schema);
  return codes;
}
