// `pnpm lint`: the contract, the code, which way imports go, and that nothing is written twice. `--fix` fixes first what
// can be fixed.
import { fail } from './terminal.mjs';
import { turbo } from './turbo.mjs';

const args = process.argv.slice(2);
const unknown = args.filter((arg) => arg !== '--fix');
if (unknown.length > 0) {
  fail({
    en: `Unknown option ${unknown.join(' ')}. The only one is --fix.`,
    'zh-CN': `未知选项 ${unknown.join(' ')}。可用的选项只有 --fix。`,
  });
}
const fixable = ['lint', 'lint:code'];
const others = ['lint:imports', 'lint:copies'];
// A fix must run even where the same files were fixed before, so nothing is taken from the cache then.
const runs = args.length > 0 ? [[...fixable, '--force', '--', '--fix'], others] : [[...fixable, ...others]];
for (const tasks of runs) process.exitCode ||= await turbo(...tasks);
