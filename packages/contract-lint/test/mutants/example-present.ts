import { fieldsWhere } from '../mutation/fields.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';
import { put, remove } from '../mutation/seeds.ts';

export default [
  {
    name: 'drop the examples of a schema',
    seeds: (files) =>
      fieldsWhere(files, ({ key, value }) => key === 'examples' && Array.isArray(value)).map(({ place }) =>
        remove(place),
      ),
  },
  {
    name: 'drop the example of a parameter or header',
    seeds: (files) => fieldsWhere(files, ({ key }) => key === 'example').map(({ place }) => remove(place)),
  },
  {
    name: 'drop the examples of a body',
    seeds: (files) =>
      fieldsWhere(files, ({ key, within }) => key === 'examples' && within === 'application/json').map(
        ({ place }) => put(place, {}),
      ),
  },
] satisfies MutantKind[];
