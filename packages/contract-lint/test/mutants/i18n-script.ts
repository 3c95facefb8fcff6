import type { ContractFiles } from '../mutation/contract-files.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';
import { put } from '../mutation/seeds.ts';
import { type TextPair, textPairs } from '../mutation/text-pairs.ts';

/** The rule judges English and Chinese. */
const chinese = (files: ContractFiles): TextPair[] =>
  textPairs(files).filter(({ translation }) => translation.includes('zh-CN'));

export default [
  {
    // Not a change of words, so that no translation becomes stale, too.
    name: 'write Chinese punctuation in English',
    seeds: (files) => chinese(files).map(({ source, text }) => put(source, `${text}。`)),
  },
  {
    name: 'write a translation in Latin letters',
    seeds: (files) => chinese(files).map(({ translation }) => put(translation, 'Wenzi')),
  },
  {
    name: 'write Chinese where English belongs',
    seeds: (files) => chinese(files).map(({ source, translated }) => put(source, translated)),
  },
] satisfies MutantKind[];
