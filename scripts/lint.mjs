// `pnpm lint`: the contract and the code. `--fix` mends first what can be mended.
import { spawnSync } from 'node:child_process';
import { fail, repositoryRoot } from './terminal.mjs';

const args = process.argv.slice(2);
const unknown = args.filter((arg) => arg !== '--fix');
if (unknown.length > 0) {
  fail({
    en: `Unknown option ${unknown.join(' ')}. The only one is --fix.`,
    'zh-CN': `未知选项 ${unknown.join(' ')}。可用的选项只有 --fix。`,
  });
}
// What mends files must run even where the same files were mended before, so nothing is taken from the cache then.
const fix = args.length > 0 ? ['--force', '--', '--fix'] : [];
const { status } = spawnSync('pnpm', ['exec', 'turbo', 'run', 'lint', 'lint:code', ...fix], {
  cwd: repositoryRoot,
  env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
