import type { Schema } from '@vpcep/contract';
import type { Strings } from '../strings-for.ts';

/** The type of a value in the reader's words: `string`, `array of objects`. */
export function typePhrase(schema: Schema, items: Schema | undefined, { types }: Strings): string {
  const names = [schema.type ?? (schema.properties ? 'object' : 'any')].flat().map((type) => {
    if (type === 'array') return types.arrayOf(items ? nameOf(items, types.plural) : types.plural.any);
    return nameOf({ ...schema, type }, types.singular);
  });
  return names.join(types.or);
}

function nameOf(schema: Schema, names: Strings['types']['singular']): string {
  if (schema.format === 'uuid') return names.uuid;
  const type = [schema.type ?? 'any'].flat()[0] as string;
  return type in names ? names[type as keyof typeof names] : type;
}
