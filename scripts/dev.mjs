// `pnpm dev`: docs, mock and sandbox that follow what is edited, until Ctrl-C. Guides, components and styles are followed
// by Astro itself. When a file in spec/ changes, the contract is written anew, the pages reload, and lint has its say.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { basename, join } from 'node:path';
import { alone } from './lock.mjs';
import { docsService, mockAndSandbox, requirePorts, restart, serveAll } from './services.mjs';
import { fail, repositoryRoot, say, sayToStandardError } from './terminal.mjs';
import { turbo } from './turbo.mjs';

/** Milliseconds in which an editor may write several times for one edit. */
const settleMs = 30;

/** Milliseconds after which the rest begins, so that the page comes first. */
const otherWorkMs = 1_000;

const astro = 'apps/docs/node_modules/astro/bin/astro.mjs';
const docs = (port) => [astro, 'dev', '--root', 'apps/docs', '--port', `${port}`];
const services = [docsService(docs), ...mockAndSandbox];

await requirePorts(services);
say({
  en: 'Building what the docs, the mock and the sandbox need …',
  'zh-CN': '正在构建文档、模拟服务与沙箱所需的部分……',
});
const needed = ['client', 'contract-lint', 'mock', 'sandbox'].map((name) => `--filter=@vpcep/${name}`);
if ((await alone(() => turbo('build', ...needed, '--output-logs=errors-only'))) !== 0) {
  fail({ en: 'The build failed (see above).', 'zh-CN': '构建失败（原因见上）。' });
}
const { writeContract } = await import('@vpcep/contract/build');

let timer;
let others;
let writing = Promise.resolve();
watch(join(repositoryRoot, 'spec'), { recursive: true }, (_, file) => {
  // What editors and turbo leave in the folder is no part of the contract.
  if (!file || /(^|[\\/])(\.|node_modules)|~$/.test(file)) return;
  clearTimeout(timer);
  timer = setTimeout(() => {
    writing = writing.then(() => follow(basename(file)));
  }, settleMs);
});

if (await serveAll(services)) {
  const [docsUrl, mock, sandbox] = services.map(({ port }) => `http://localhost:${port}`);
  say({
    en: `\n  Docs     ${docsUrl}\n  Mock     ${mock}\n  Sandbox  ${sandbox}\n\nEdit spec/ or apps/docs/: the browser follows. Ctrl-C ends all three.`,
    'zh-CN': `\n  文档      ${docsUrl}\n  模拟服务  ${mock}\n  沙箱      ${sandbox}\n\n编辑 spec/ 或 apps/docs/，浏览器会随之更新。按 Ctrl-C 全部结束。`,
  });
}

/** Makes the contract's files anew after an edit. */
async function follow(file) {
  linter?.kill('SIGTERM');
  clearTimeout(others);
  const start = performance.now();
  try {
    await writeContract();
  } catch (error) {
    sayToStandardError({
      en: `${file}: the contract cannot be read, and the last one that could stays:\n${error.message}`,
      'zh-CN': `${file}：无法读取契约，继续使用上一个可读取的版本：\n${error.message}`,
    });
    return;
  }
  const milliseconds = Math.round(performance.now() - start);
  say({
    en: `${file}: written in ${milliseconds} ms`,
    'zh-CN': `${file}：已更新，用时 ${milliseconds} 毫秒`,
  });
  others = setTimeout(() => {
    for (const service of mockAndSandbox) restart(service);
    lint();
  }, otherWorkMs);
}

let linter;

/** Lints the contract as it is now, behind all else that the machine does. */
function lint() {
  linter = spawn(process.execPath, ['packages/contract-lint/src/commands/main.ts'], {
    cwd: repositoryRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  setPriority(linter.pid, constants.priority.PRIORITY_LOW);
}
