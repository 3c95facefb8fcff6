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
          key === '$ref' && within === 'schema' && value === '#/components/schemas/FailureBody',
      )
        .map(({ place }) => put(place, '#/components/schemas/EndpointService'))
        // The last failure is the one that no workflow looks at.
        .reverse(),
  },
] satisfies MutantKind[];
