import { changeChinese } from '../mutation/change-text.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';

export default [
  {
    name: 'write half-width commas in Chinese',
    seeds: (files) => changeChinese(files, (text) => text.replaceAll('，', ',')),
  },
  {
    name: 'write half-width full stops in Chinese',
    seeds: (files) => changeChinese(files, (text) => text.replace(/。$/, '.')),
  },
  {
    name: 'write half-width parentheses in Chinese',
    seeds: (files) => changeChinese(files, (text) => text.replaceAll('（', '(').replaceAll('）', ')')),
  },
  {
    name: 'drop the space between Chinese and Latin',
    seeds: (files) => changeChinese(files, (text) => text.replace(/(?<=\p{Script=Han}) (?=[A-Z0-9])/u, '')),
  },
  {
    name: 'drop the space between Chinese and code',
    seeds: (files) => changeChinese(files, (text) => text.replace(/(?<=\p{Script=Han}) (?=`)/u, '')),
  },
  {
    name: 'put a space between Chinese characters',
    seeds: (files) => changeChinese(files, (text) => text.replace('服务', '服 务').replace('请求', '请 求')),
  },
  {
    name: 'drop a closing parenthesis in Chinese',
    seeds: (files) => changeChinese(files, (text) => text.replace('）', '')),
  },
] satisfies MutantKind[];
