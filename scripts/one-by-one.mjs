// `npm run bench` and `npm run test:long`: that script of every package that has it, one after the other, so that none
// disturbs another. Names of packages as arguments (`npm run bench -- @vpcep/client`) choose among them.
import { spawnSync } from 'node:child_process';
import { fail, repositoryRoot, say } from './terminal.mjs';
import { turbo } from './turbo.mjs';

const [script, ...packages] = process.argv.slice(2);
const chosen = packages.map((name) => `--filter=${name}`);

say({ en: 'Building …', 'zh-CN': '正在构建……' });
if (turbo('build', '--output-logs=errors-only') !== 0) {
  fail({ en: 'The build failed (see above).', 'zh-CN': '构建失败（原因见上）。' });
}
process.exitCode = pnpm('--recursive', '--workspace-concurrency=1', ...chosen, '--if-present', 'run', script);

function pnpm(...args) {
  const shell = process.platform === 'win32';
  return spawnSync('pnpm', args, { cwd: repositoryRoot, stdio: 'inherit', shell }).status ?? 1;
}
