import type { ContractFiles } from '../mutation/contract-files.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';
import { put } from '../mutation/seeds.ts';
import { type TextPair, textPairs } from '../mutation/text-pairs.ts';

/** The rule judges English and Chinese. */
const chinese = (files: ContractFiles): TextPair[] =>
  textPairs(files).filter(({ translation }) => translation.includes('zh-CN'));

export default [
  {
    name: 'leave a text untranslated',
    seeds: (files) => chinese(files).map(({ translation, text }) => put(translation, text)),
  },
  {
    name: 'write Chinese where English belongs',
    seeds: (files) => chinese(files).map(({ source, translated }) => put(source, translated)),
  },
] satisfies MutantKind[];
