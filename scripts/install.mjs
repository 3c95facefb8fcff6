// Installs the dependencies, with the frozen lockfile, when something that decides them has changed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './processes.mjs';
import { fail, repositoryRoot, say } from './terminal.mjs';

const stamp = join(repositoryRoot, 'node_modules', '.installed-from');

/** Whether the last installation was for other manifests or another lockfile, or there was none. */
export function isOutOfDate() {
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint();
}

if (import.meta.main && isOutOfDate()) {
  const wanted = fingerprint();
  say({
    en: 'Installing dependencies (pnpm, frozen lockfile) …',
    'zh-CN': '正在安装依赖（pnpm，锁定版本）……',
  });
  const args = ['install', '--frozen-lockfile', '--config.confirm-modules-purge=false'];
  const status = await run('pnpm', args, { shell: process.platform === 'win32' });
  if (status !== 0) {
    fail({
      en: 'Dependencies could not be installed (see above). If the lockfile is out of date, run `pnpm install`.',
      'zh-CN': '依赖安装失败（原因见上）。如果锁文件已过期，请运行 `pnpm install`。',
    });
  }
  writeFileSync(stamp, wanted);
}

/** Stands for all that decides what is installed. */
export function fingerprint() {
  const hash = createHash('sha256');
  const folders = ['packages', 'apps'].flatMap((parent) => subfoldersOf(parent));
  const manifests = ['.', 'spec', ...folders].map((folder) => join(folder, 'package.json'));
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]) {
    hash.update(readFileSync(join(repositoryRoot, file)));
  }
  return hash.digest('hex');
}

function subfoldersOf(parent) {
  const children = readdirSync(join(repositoryRoot, parent), { withFileTypes: true });
  const named = children.map((child) => join(parent, child.name)).sort();
  return named.filter((folder) => existsSync(join(repositoryRoot, folder, 'package.json')));
}
