import type { Schema } from '@vpcep/contract';
import type { Texts } from '../catalogue/texts.ts';

/** The type of a value in the reader's words: `string`, `array of objects`. */
export function typePhrase(schema: Schema, items: Schema | undefined, t: Texts): string {
  const names = [schema.type ?? (schema.properties ? 'object' : 'any')].flat().map((type) => {
    if (type !== 'array') return nameOf({ ...schema, type }, 'one', t);
    return t('type.arrayOf', { items: nameOf(items ?? {}, 'many', t) });
  });
  return names.join(t('type.or'));
}

function nameOf(schema: Schema, number: 'one' | 'many', t: Texts): string {
  const type = schema.format === 'uuid' ? 'uuid' : ([schema.type ?? 'any'].flat()[0] as string);
  return t.find(`type.${number}.${type}`) ?? type;
}
