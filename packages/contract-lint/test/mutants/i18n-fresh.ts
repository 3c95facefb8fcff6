import { changeSource } from '../mutation/change-text.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';

export default [
  {
    name: 'add a sentence and leave the translation',
    seeds: (files) => changeSource(files, (text) => text.replace(/\.$/, '. Mind this.')),
  },
  {
    name: 'change a word and leave the translation',
    seeds: (files) => changeSource(files, (text) => text.replace(/\bmust not\b/, 'should')),
  },
  {
    name: 'change a number and leave the translation',
    seeds: (files) => changeSource(files, (text) => text.replace(/\b\d+ (?=[a-z])/, '7 ')),
  },
] satisfies MutantKind[];
