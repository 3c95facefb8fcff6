import { changeChinese } from '../mutation/change-text.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';

export default [
  {
    name: 'name another error code in a translation',
    seeds: (files) => changeChinese(files, (text) => text.replace(/`EndPoint\.\d{4}`/, '`EndPoint.9999`')),
  },
  {
    name: 'drop the marks of code in a translation',
    seeds: (files) => changeChinese(files, (text) => text.replace(/`([^`]+)`/, '$1')),
  },
  {
    name: 'change a number in a translation',
    seeds: (files) =>
      changeChinese(files, (text) => text.replace(/(?<= )\d+(?= )/, (number) => String(Number(number) + 1))),
  },
  {
    name: 'change a unit in a translation',
    seeds: (files) => changeChinese(files, (text) => text.replace('分钟', '秒').replace('小时', '天')),
  },
  {
    name: 'change a range of addresses in a translation',
    seeds: (files) => changeChinese(files, (text) => text.replace('.0/20', '.0/24')),
  },
] satisfies MutantKind[];
