import type { ContractFiles } from '../mutation/contract-files.ts';
import type { Field } from '../mutation/fields.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';
import { operationFields, operationIdOf } from '../mutation/operation-fields.ts';
import { put, remove, together } from '../mutation/seeds.ts';

/** The entries of error-codes.yaml that name their operations; the others follow from the contract. */
const indexes = (files: ContractFiles): number[] =>
  [...(files['error-codes.yaml'] as object[]).entries()].flatMap(([index, entry]) =>
    'operations' in entry ? [index] : [],
  );

/** The operations that error-codes.yaml names. */
const responding = (files: ContractFiles): Field[] => {
  const entries = files['error-codes.yaml'] as { operations?: string[] }[];
  const named = new Set(entries.flatMap(({ operations = [] }) => operations));
  return operationFields(files).filter(({ value }) => named.has(operationIdOf(value)));
};

export default [
  {
    name: 'name an operation that does not exist in error-codes.yaml',
    seeds: (files) =>
      indexes(files).map((index) =>
        put(['error-codes.yaml', index, 'operations', 0], 'describeEndpointService'),
      ),
  },
  {
    name: 'rename an operation in the contract alone',
    seeds: (files) =>
      responding(files).map(({ place, value }) =>
        put([...place, 'operationId'], operationIdOf(value).replace('Endpoint', '')),
      ),
  },
  {
    name: 'name no operation for a code',
    seeds: (files) => indexes(files).map((index) => put(['error-codes.yaml', index, 'operations'], [])),
  },
  {
    name: 'drop a response that codes come with, and what stands in for it',
    seeds: (files) =>
      responding(files).map(({ place }) =>
        together(remove([...place, 'responses', '401']), remove([...place, 'responses', 'default'])),
      ),
  },
] satisfies MutantKind[];
