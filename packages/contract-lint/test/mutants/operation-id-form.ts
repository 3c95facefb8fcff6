import type { ContractFiles } from '../mutation/contract-files.ts';
import type { MutantKind, Seed } from '../mutation/mutant-kind.ts';
import { operationFields, operationIdOf } from '../mutation/operation-fields.ts';

/** Gives an operation another name wherever it is named. */
function renameOperation(from: string, to: string): Seed {
  const pattern = new RegExp(`(?<=")${from}(?=")`, 'g');
  return {
    at: from,
    apply: (files: ContractFiles) => {
      Object.assign(files, JSON.parse(JSON.stringify(files).replace(pattern, to)));
    },
  };
}

const kind = (name: string, newName: (operationId: string) => string): MutantKind => ({
  name,
  seeds: (files) =>
    operationFields(files).map(({ value }) =>
      renameOperation(operationIdOf(value), newName(operationIdOf(value))),
    ),
});

export default [
  kind('start an operationId with a capital', (id) => id.replace(/^./, (first) => first.toUpperCase())),
  kind('write an operationId in snake case', (id) =>
    id.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`),
  ),
  kind('give an operationId a verb of another method', (id) => id.replace(/^[a-z]+/, 'delete')),
] satisfies MutantKind[];
