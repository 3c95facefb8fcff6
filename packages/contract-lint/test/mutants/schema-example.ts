import { fieldsWhere } from '../mutation/fields.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';
import { put } from '../mutation/seeds.ts';

export default [
  {
    name: 'break the example of a schema',
    seeds: (files) =>
      fieldsWhere(files, ({ key, value }) => key === 'examples' && Array.isArray(value)).map(({ place }) =>
        put([...place, 0], { no: 'value' }),
      ),
  },
] satisfies MutantKind[];
