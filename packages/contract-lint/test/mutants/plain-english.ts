import { changeBoth, changeSource } from '../mutation/change-text.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';

export default [
  {
    // Not a change of words, so that no translation becomes stale, too.
    name: 'put two spaces between sentences',
    seeds: (files) => changeSource(files, (text) => text.replace(/(?<=[a-z]\.) (?=[A-Z])/, '  ')),
  },
  {
    name: 'repeat a word',
    seeds: (files) => changeBoth(files, (text) => text.replace(/\bthe\b/, 'the the')),
  },
  {
    name: 'use the wrong article',
    seeds: (files) => changeBoth(files, (text) => text.replace(/\ba (?=[bcdfgkpt][a-z])/, 'an ')),
  },
  {
    name: 'use a word that has a simpler one',
    seeds: (files) => changeBoth(files, (text) => text.replace(/\buse\b/, 'utilize')),
  },
] satisfies MutantKind[];
