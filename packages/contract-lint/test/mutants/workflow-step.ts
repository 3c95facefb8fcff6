import { type ContractFiles, workflowFiles } from '../mutation/contract-files.ts';
import { type Field, fieldsWhere } from '../mutation/fields.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';
import { put, remove } from '../mutation/seeds.ts';

const inSteps = (files: ContractFiles, ...keys: string[]): Field[] =>
  workflowFiles.flatMap((file) =>
    fieldsWhere(files, ({ key, place }) => keys.includes(key) && place.includes('steps'), file),
  );

export default [
  {
    name: 'call an operation that does not exist',
    seeds: (files) => inSteps(files, 'operationId').map(({ place }) => put(place, 'describeEndpointService')),
  },
  {
    name: 'leave out what a step must give',
    seeds: (files) => inSteps(files, 'parameters', 'requestBody').map(({ place }) => remove(place)),
  },
  {
    name: 'look at a property that the response does not have',
    seeds: (files) =>
      inSteps(files, 'condition')
        .filter(({ value }) => String(value).startsWith('$response.body'))
        .map(({ place, value }) => put(place, String(value).replace('#/', '#/service/'))),
  },
] satisfies MutantKind[];
