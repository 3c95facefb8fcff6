import type { MutantKind } from '../mutation/mutant-kind.ts';
import { put } from '../mutation/seeds.ts';
import { textPairs } from '../mutation/text-pairs.ts';

export default [
  {
    name: 'leave a text untranslated',
    seeds: (files) => textPairs(files).map(({ translation, text }) => put(translation, text)),
  },
  {
    name: 'write Chinese where English belongs',
    seeds: (files) => textPairs(files).map(({ source, translated }) => put(source, translated)),
  },
] satisfies MutantKind[];
