import { fieldsWhere } from '../mutation/fields.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';
import { remove } from '../mutation/seeds.ts';

export default [
  {
    name: 'leave out a parameter that the operation of a link requires',
    seeds: (files) =>
      fieldsWhere(files, ({ within, place }) => within === 'parameters' && place.at(-4) === 'links').map(
        ({ place }) => remove(place),
      ),
  },
] satisfies MutantKind[];
