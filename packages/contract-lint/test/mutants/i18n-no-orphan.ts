import { fieldsWhere } from '../mutation/fields.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';
import { put, remove } from '../mutation/seeds.ts';
import { textPairs } from '../mutation/text-pairs.ts';

export default [
  {
    name: 'add a translation to a language that is not listed',
    seeds: (files) =>
      fieldsWhere(files, ({ key }) => key === 'x-i18n').map(({ place }) =>
        put([...place, 'tlh'], { description: 'mughwI’' }),
      ),
  },
  {
    name: 'drop a text and leave its translation',
    seeds: (files) =>
      textPairs(files)
        .filter(({ source }) => source.at(-1) === 'description' && source.includes('properties'))
        .map(({ source }) => remove(source)),
  },
] satisfies MutantKind[];
