import type { ContractFiles, Json } from '../mutation/contract-files.ts';
import { workflowFiles } from '../mutation/contract-files.ts';
import { type Field, fieldsWhere } from '../mutation/fields.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';
import { operationFields } from '../mutation/operation-fields.ts';
import { put, remove, valueAt } from '../mutation/seeds.ts';

const steps = (files: ContractFiles): Field[] =>
  workflowFiles.flatMap((file) => fieldsWhere(files, ({ key }) => key === 'stepId', file));

export default [
  {
    name: 'use a tag that is not declared',
    seeds: (files) => operationFields(files).map(({ place }) => put([...place, 'tags', 0], 'services')),
  },
  {
    name: 'name a value of an enum twice',
    seeds: (files) =>
      fieldsWhere(files, ({ key }) => key === 'enum').map(({ place, value }) =>
        put(place, [...(value as Json[]), (value as Json[])[0] ?? null]),
      ),
  },
  {
    name: 'give two steps of a workflow one name',
    seeds: (files) =>
      steps(files)
        .filter(({ place }) => place.at(-2) !== 0)
        .map(({ place }) => put(place, valueAt(files, [...place.slice(0, -2), 0, 'stepId']) ?? null)),
  },
  {
    name: 'drop the operation of a step',
    seeds: (files) => steps(files).map(({ place }) => remove([...place.slice(0, -1), 'operationId'])),
  },
  {
    name: 'use an output of a step that does not exist',
    seeds: (files) =>
      workflowFiles
        .flatMap((file) =>
          fieldsWhere(files, ({ key, place }) => key === 'value' && place.includes('steps'), file),
        )
        .map(({ place }) => put(place, '$steps.begin.outputs.id')),
  },
] satisfies MutantKind[];
