// `pnpm dev`: docs, mock and sandbox that follow what is edited, until Ctrl+C. Guides, components and styles are followed
// by Astro itself. When a file in spec/ changes, the contract is written anew and the pages reload. Whatever is edited, lint has
// its say, here and in the pages: at first a linter that stays, then all of them.
import { fork, spawn } from 'node:child_process';
import { mkdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { alone } from './lock.mjs';
import { requirePorts } from './ports.mjs';
import { docsService, mockAndSandbox, restart, serveAll } from './services.mjs';
import { readStartOptions } from './start-options.mjs';
import { fail, repositoryRoot, say, sayToStandardError } from './terminal.mjs';
import { turbo } from './turbo.mjs';

/** Milliseconds in which an editor may write several times for one edit. */
const settleMs = 30;

/** Milliseconds after which the rest begins, so that the page comes first. */
const otherWorkMs = 1_000;

const astro = 'apps/docs/node_modules/astro/bin/astro.mjs';
const typed = readStartOptions('dev', process.argv.slice(2));
const docs = (ports) => [astro, 'dev', '--root', 'apps/docs', '--port', `${ports.docs}`];
const services = [docsService(docs), ...mockAndSandbox];

say({
  en: 'Building what the docs, the mock and the sandbox need …',
  'zh-CN': '正在构建文档、模拟服务与沙箱所需的部分……',
});
const needed = ['client', 'contract-lint', 'mock', 'sandbox'].map((name) => `--filter=@vpcep/${name}`);
if ((await alone(() => turbo('build', ...needed, '--output-logs=errors-only'))) !== 0) {
  fail({ en: 'The build failed (see above).', 'zh-CN': '构建失败（原因见上）。' });
}
await requirePorts(typed);
const { writeContract } = await import('@vpcep/contract/build');

const commands = 'packages/contract-lint/src/commands';
/** Where the docs find what lint says. */
const lintSays = join(repositoryRoot, 'apps/docs/.astro/lint-says.json');
process.env.LINT_SAYS = lintSays;
const linter = fork(join(repositoryRoot, commands, 'while-editing.ts'), { cwd: repositoryRoot });
linter.on('message', (problems) => tellPages(problems));
process.on('exit', () => {
  behind?.kill('SIGTERM');
  rmSync(lintSays, { force: true });
});
tellPages([]);

let others;
/** The process that does what can wait. */
let behind;
let writing = Promise.resolve();
follow('spec', (file) => {
  writing = writing.then(() => write(file));
});
follow('apps/docs/src', (file) => linter.send(file));

if (await serveAll(services)) {
  const [docsUrl, mock, sandbox] = services.map(({ port }) => `http://localhost:${port}`);
  say({
    en: `\n  Docs     ${docsUrl}\n  Mock     ${mock}\n  Sandbox  ${sandbox}\n\nEdit spec/ or apps/docs/: the browser follows. Ctrl+C ends all three.`,
    'zh-CN': `\n  ${docsUrl}   文档\n  ${mock}   模拟服务\n  ${sandbox}   沙箱\n\n编辑 spec/ 或 apps/docs/，浏览器会随之更新。按 Ctrl+C 全部结束。`,
  });
}

/** Calls back with the name of each file that is edited in a folder. */
function follow(folder, edited) {
  let timer;
  watch(join(repositoryRoot, folder), { recursive: true }, (_, file) => {
    // What editors and turbo leave in the folder is no part of it.
    if (!file || /(^|[\\/])(\.|node_modules)|~$/.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => edited(basename(file)), settleMs);
  });
}

/** Makes the contract's files anew after an edit: those of the pages at once, the rest when the author pauses. */
async function write(file) {
  behind?.kill('SIGTERM');
  clearTimeout(others);
  const start = performance.now();
  try {
    await writeContract({ forPages: true });
  } catch (error) {
    sayToStandardError({
      en: `${file}: the contract cannot be read, and the last one that could stays:\n${error.message}`,
      'zh-CN': `${file}：无法读取契约，继续使用上一个可读取的版本：\n${error.message}`,
    });
    tellPages([error.message]);
    return;
  }
  const milliseconds = Math.round(performance.now() - start);
  say({
    en: `${file}: written in ${milliseconds} ms`,
    'zh-CN': `${file}：已更新，用时 ${milliseconds} 毫秒`,
  });
  linter.send(file);
  others = setTimeout(writeOthers, otherWorkMs);
}

/** Writes the rest of the contract's files, and hands them to who serves and lints them. */
function writeOthers() {
  runBehind('scripts/write-contract.mjs').on('close', (code) => {
    if (code !== 0) return;
    for (const service of mockAndSandbox) restart(service);
    lintWhole();
  });
}

/** Lints everything as it is now. */
function lintWhole() {
  const lint = runBehind(`${commands}/main.ts`);
  let problems = '';
  lint.stderr.setEncoding('utf8').on('data', (text) => {
    problems += text;
  });
  lint.on('close', (code) => {
    if (code !== null) tellPages(problems === '' ? [] : [problems]);
  });
}

/** Runs a script behind all else that the machine does, until the next edit. */
function runBehind(script) {
  behind = spawn(process.execPath, [script], { cwd: repositoryRoot, stdio: ['ignore', 'inherit', 'pipe'] });
  setPriority(behind.pid, constants.priority.PRIORITY_LOW);
  return behind;
}

/** Prints what is wrong, and hands it to the pages. */
function tellPages(problems) {
  for (const problem of problems) console.error(problem);
  mkdirSync(dirname(lintSays), { recursive: true });
  writeFileSync(lintSays, JSON.stringify(problems.map((text) => stripVTControlCharacters(text).trim())));
}
