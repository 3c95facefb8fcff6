import { changeBoth, changeChinese } from '../mutation/change-text.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';

export default [
  {
    name: 'use a word that the glossary retires',
    seeds: (files) => changeBoth(files, (text) => text.replace(/\.$/, ', or mend it.')),
  },
  {
    name: 'use a word that the glossary retires, in Chinese',
    seeds: (files) => changeChinese(files, (text) => text.replace('字段', '成员')),
  },
] satisfies MutantKind[];
