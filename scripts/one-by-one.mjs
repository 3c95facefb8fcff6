// `npm run bench` and `npm run test:long`: that script of every package that has it, and those of the root whose names
// begin with it (`bench:pipeline` is `pipeline`), one after the other, so that none disturbs another. Names as arguments,
// those of packages with or without their scope (`npm run bench -- client pipeline`), choose among them. All run, also after
// one has failed; then the exit code is 1.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './processes.mjs';
import { fail, repositoryRoot, say } from './terminal.mjs';
import { turbo } from './turbo.mjs';

const [script, ...asked] = process.argv.slice(2);
const manifestOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const packages = ['packages', 'apps']
  .map((folder) => join(repositoryRoot, folder))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .map((folder) => ({ folder, command: script, ...manifestOf(folder) }))
  .filter(({ scripts }) => scripts?.[script]);
const own = Object.keys(manifestOf(repositoryRoot).scripts)
  .filter((command) => command.startsWith(`${script}:`))
  .map((command) => ({ folder: repositoryRoot, command, name: command.slice(script.length + 1) }));
const candidates = [...packages, ...own];
const names = candidates.map(({ name }) => name);
const chosen = asked.map((name) => names.find((known) => [name, `@vpcep/${name}`].includes(known)) ?? name);
const unknown = chosen.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  fail({
    en: `${unknown.join(', ')} has no ${script}. These have: ${names.join(', ')}.`,
    'zh-CN': `${unknown.join('、')} 没有 ${script}。可选：${names.join('、')}。`,
  });
}

say({ en: 'Building …', 'zh-CN': '正在构建……' });
if ((await turbo('build', '--output-logs=errors-only')) !== 0) {
  fail({ en: 'The build failed (see above).', 'zh-CN': '构建失败（原因见上）。' });
}

const failed = [];
for (const { name, folder, command } of candidates) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.log(`\n${name}`);
  const status = await run('pnpm', ['run', command], { cwd: folder, shell: process.platform === 'win32' });
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) {
  say({
    en: `\n${script} failed in ${failed.join(', ')}: see above.`,
    'zh-CN': `\n${script} 在 ${failed.join('、')} 中失败：原因见上。`,
  });
  process.exitCode = 1;
}
