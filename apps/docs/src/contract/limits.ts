import type { Schema } from '@vpcep/contract';
import type { Strings } from '../strings-for.ts';

/** What a schema demands of a value beyond its type, and why it has no upper limit where it says so; in the reader's language. */
export function limitsOf(schema: Schema, { limits }: Strings): string {
  const phrases: (string | undefined)[] = [
    bounds(schema.minLength, schema.maxLength, limits.length),
    bounds(schema.minimum, schema.maximum, limits.range),
    bounds(schema.minItems, schema.maxItems, limits.items),
    schema.minProperties ? limits.minProperties(schema.minProperties) : undefined,
    schema.uniqueItems ? limits.uniqueItems : undefined,
  ];
  const demands = phrases.filter((phrase) => phrase !== undefined).join(limits.join);
  return [demands, schema['x-unbounded']].filter(Boolean).join(limits.reasonJoin);
}

function bounds(
  min: number | undefined,
  max: number | undefined,
  phrase: Strings['limits']['length'],
): string | undefined {
  if (min !== undefined && max !== undefined)
    return min === max ? phrase.exactly(min) : phrase.between(min, max);
  if (max !== undefined) return phrase.atMost(max);
  return min === undefined ? undefined : phrase.atLeast(min);
}
