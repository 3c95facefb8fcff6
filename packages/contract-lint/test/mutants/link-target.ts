import { fieldsWhere } from '../mutation/fields.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';
import { put, remove, rename } from '../mutation/seeds.ts';

export default [
  {
    name: 'lead a link to an operation that does not exist',
    seeds: (files) =>
      fieldsWhere(files, ({ key, place }) => key === 'operationId' && place.at(-3) === 'links').map(
        ({ place }) => put(place, 'describeEndpointService'),
      ),
  },
  {
    name: 'lead a link nowhere',
    seeds: (files) =>
      fieldsWhere(files, ({ key, place }) => key === 'operationId' && place.at(-3) === 'links').map(
        ({ place }) => remove(place),
      ),
  },
  {
    name: 'set a parameter that the operation does not have',
    seeds: (files) =>
      fieldsWhere(files, ({ within, place }) => within === 'parameters' && place.at(-4) === 'links').map(
        ({ place }) => rename(place, 'service_id'),
      ),
  },
] satisfies MutantKind[];
