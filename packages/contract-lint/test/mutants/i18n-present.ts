import { workflowFiles } from '../mutation/contract-files.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';
import { put, remove } from '../mutation/seeds.ts';
import { textPairs } from '../mutation/text-pairs.ts';

export default [
  {
    name: 'drop a translation',
    seeds: (files) => textPairs(files).map(({ translation }) => remove(translation)),
  },
  {
    name: 'leave a translation empty',
    seeds: (files) => textPairs(files).map(({ translation }) => put(translation, ' ')),
  },
  {
    name: 'drop a translation of a workflow',
    seeds: (files) =>
      workflowFiles.flatMap((file) => textPairs(files, file)).map(({ translation }) => remove(translation)),
  },
] satisfies MutantKind[];
