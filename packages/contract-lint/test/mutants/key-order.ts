import type { ContractFiles } from '../mutation/contract-files.ts';
import { fieldsWhere } from '../mutation/fields.ts';
import type { MutantKind, Seed } from '../mutation/mutant-kind.ts';
import { type Place, put, remove, together, valueAt } from '../mutation/seeds.ts';

/** Moves a property behind all others of its object. */
function moveBack(files: ContractFiles, place: Place): Seed {
  return together(remove(place), put(place, valueAt(files, place) ?? null));
}

/** Where the property stands last already, there is nothing to move. */
const moveAll = (key: string, file: string) => (files: ContractFiles) =>
  fieldsWhere(
    files,
    (field) =>
      field.key === key && typeof field.value === 'string' && Object.keys(field.holder).at(-1) !== key,
    file,
  ).map(({ place }) => moveBack(files, place));

export default [
  { name: 'move a summary to the end', seeds: moveAll('summary', 'openapi.yaml') },
  { name: 'move an operationId to the end', seeds: moveAll('operationId', 'openapi.yaml') },
  { name: 'move an error code to the end', seeds: moveAll('code', 'error-codes.yaml') },
  { name: 'move a stepId to the end', seeds: moveAll('stepId', 'workflows/publish-and-modify.arazzo.yaml') },
] satisfies MutantKind[];
