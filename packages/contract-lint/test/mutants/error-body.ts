import { fieldsWhere } from '../mutation/fields.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';
import { put } from '../mutation/seeds.ts';

export default [
  {
    name: 'give a failure the body of a success',
    seeds: (files) =>
      fieldsWhere(
        files,
        ({ key, value, within }) =>
          key === '$ref' && within === 'schema' && value === '#/components/schemas/ErrorBody',
      ).map(({ place }) => put(place, '#/components/schemas/EndpointService')),
  },
] satisfies MutantKind[];
