import { changeBoth } from '../mutation/change-text.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';

export default [
  {
    name: 'misspell a word',
    seeds: (files) => changeBoth(files, (text) => text.replace(/\bwith\b/, 'wiht')),
  },
  {
    name: 'write British English',
    seeds: (files) => changeBoth(files, (text) => text.replace(/\.$/, '. This is the usual behaviour.')),
  },
] satisfies MutantKind[];
