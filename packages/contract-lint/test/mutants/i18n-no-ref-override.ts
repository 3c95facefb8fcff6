import { fieldsWhere } from '../mutation/fields.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';
import { put } from '../mutation/seeds.ts';

export default [
  {
    name: 'describe something beside a reference',
    seeds: (files) =>
      fieldsWhere(files, ({ key }) => key === '$ref').map(({ place }) =>
        put([...place.slice(0, -1), 'description'], 'A text.'),
      ),
  },
  {
    name: 'translate something beside a reference',
    seeds: (files) =>
      fieldsWhere(files, ({ key }) => key === '$ref').map(({ place }) =>
        put([...place.slice(0, -1), 'x-i18n'], { 'zh-CN': { description: '文字。' } }),
      ),
  },
] satisfies MutantKind[];
