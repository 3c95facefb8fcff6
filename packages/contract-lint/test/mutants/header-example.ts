import { fieldsWhere } from '../mutation/fields.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';
import { put } from '../mutation/seeds.ts';

export default [
  {
    name: 'break the example of a header',
    seeds: (files) =>
      fieldsWhere(files, ({ key, place }) => key === 'example' && place[2] === 'headers').map(({ place }) =>
        put(place, 7),
      ),
  },
] satisfies MutantKind[];
