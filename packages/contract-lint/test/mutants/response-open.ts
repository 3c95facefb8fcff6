import { fieldsWhere } from '../mutation/fields.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';
import { put } from '../mutation/seeds.ts';

export default [
  {
    name: 'close an object of a response',
    seeds: (files) =>
      fieldsWhere(files, ({ key, value }) => key === 'additionalProperties' && value === true).map(
        ({ place }) => put(place, false),
      ),
  },
] satisfies MutantKind[];
