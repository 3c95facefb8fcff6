import { fieldsWhere } from '../mutation/fields.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';
import { operationFields } from '../mutation/operation-fields.ts';
import { put } from '../mutation/seeds.ts';

export default [
  {
    name: 'add an extension that nobody knows',
    seeds: (files) => operationFields(files).map(({ place }) => put([...place, 'x-internal'], true)),
  },
  {
    name: 'write an extension in another form',
    seeds: (files) =>
      fieldsWhere(files, ({ key }) => key === 'x-discrepancies' || key === 'x-errors').map(({ place }) =>
        put(place, 'text'),
      ),
  },
] satisfies MutantKind[];
