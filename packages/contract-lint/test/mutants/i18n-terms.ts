import { changeChinese } from '../mutation/change-text.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';

export default [
  {
    name: 'use a rendering that the glossary does not allow',
    seeds: (files) => changeChinese(files, (text) => text.replaceAll('终端节点服务', '端点服务')),
  },
  {
    name: 'use two renderings of one term',
    seeds: (files) => changeChinese(files, (text) => text.replace('区域', '区域（即地域）')),
  },
  {
    name: 'leave out a term',
    seeds: (files) => changeChinese(files, (text) => text.replaceAll('配额', '').replaceAll('子网', '')),
  },
  {
    name: 'translate a proper name',
    seeds: (files) => changeChinese(files, (text) => text.replaceAll('Open Telekom Cloud', '开放电信云')),
  },
] satisfies MutantKind[];
