import type { ContractFiles } from '../mutation/contract-files.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';
import { put } from '../mutation/seeds.ts';
import { removeTexts } from '../mutation/text-pairs.ts';

const dropDescription = (name: string, holder: string, depthFromEnd: number): MutantKind => ({
  name: `drop the description of ${name}, in every language`,
  seeds: (files: ContractFiles) =>
    removeTexts(files, (source) => source.at(-1) === 'description' && source.at(depthFromEnd) === holder),
});

export default [
  dropDescription('a property', 'properties', -3),
  dropDescription('a parameter', 'parameters', -3),
  dropDescription('a body', 'requestBodies', -3),
  dropDescription('a schema', 'schemas', -3),
  {
    name: 'add a property without a description',
    seeds: () =>
      ['EndpointService', 'PortMapping', 'ErrorBody'].map((schema) =>
        put(['openapi.yaml', 'components', 'schemas', schema, 'properties', 'weight'], {
          type: 'integer',
          examples: [1],
        }),
      ),
  },
] satisfies MutantKind[];
