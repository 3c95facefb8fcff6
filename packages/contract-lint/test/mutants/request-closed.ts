import type { ContractFiles } from '../mutation/contract-files.ts';
import { type Field, fieldsWhere } from '../mutation/fields.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';
import { put, remove } from '../mutation/seeds.ts';

const closed = (files: ContractFiles): Field[] =>
  fieldsWhere(files, ({ key, value }) => key === 'additionalProperties' && value === false);

export default [
  {
    name: 'no longer close an object of a request',
    seeds: (files) => closed(files).map(({ place }) => remove(place)),
  },
  {
    name: 'open an object of a request',
    seeds: (files) => closed(files).map(({ place }) => put(place, true)),
  },
] satisfies MutantKind[];
