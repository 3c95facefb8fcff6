import { fieldsWhere } from '../mutation/fields.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';
import { put, remove } from '../mutation/seeds.ts';

const dropAnswer = (status: string): MutantKind => ({
  name: `drop the answer ${status}`,
  seeds: (files) =>
    fieldsWhere(
      files,
      ({ within, key, place }) => within === 'responses' && key === status && place[1] === 'paths',
    ).map(({ place }) => remove(place)),
});

export default [
  dropAnswer('400'),
  dropAnswer('401'),
  dropAnswer('403'),
  dropAnswer('500'),
  dropAnswer('default'),
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
