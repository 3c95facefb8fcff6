import { workflowFiles } from '../mutation/contract-files.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';
import { put } from '../mutation/seeds.ts';
import { textPairs } from '../mutation/text-pairs.ts';

export default [
  {
    // One word, so that no term of the glossary is missing, too.
    name: 'leave a word untranslated',
    seeds: (files) =>
      textPairs(files)
        .filter(({ text }) => /^\p{L}+$/u.test(text))
        .map(({ translation, text }) => put(translation, text)),
  },
  {
    name: 'leave a text untranslated',
    seeds: (files) =>
      ['error-codes.yaml', 'discrepancies.yaml', ...workflowFiles]
        .flatMap((file) => textPairs(files, file))
        .map(({ translation, text }) => put(translation, text)),
  },
] satisfies MutantKind[];
