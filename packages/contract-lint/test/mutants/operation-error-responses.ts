import { fieldsWhere } from '../mutation/fields.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';
import { remove } from '../mutation/seeds.ts';

const dropResponse = (status: string): MutantKind => ({
  name: `drop the response ${status}`,
  seeds: (files) =>
    fieldsWhere(
      files,
      ({ within, key, place }) => within === 'responses' && key === status && place[1] === 'paths',
    ).map(({ place }) => remove(place)),
});

export default [
  dropResponse('400'),
  dropResponse('401'),
  dropResponse('403'),
  dropResponse('500'),
  dropResponse('default'),
] satisfies MutantKind[];
