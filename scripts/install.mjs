// Installs the dependencies, with the frozen lockfile, when something that decides them has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, repositoryRoot, say } from './terminal.mjs';

const stamp = join(repositoryRoot, 'node_modules', '.installed-from');

/** Runs `pnpm install --frozen-lockfile` unless the last one was for the same manifests and lockfile. */
export function ensureInstalled(env) {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say({
    en: 'Installing dependencies (pnpm, frozen lockfile) …',
    'zh-CN': '正在安装依赖（pnpm，锁定版本）……',
  });
  const { status } = spawnSync(
    'pnpm',
    ['install', '--frozen-lockfile', '--config.confirm-modules-purge=false'],
    {
      cwd: repositoryRoot,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) {
    fail({
      en: 'Dependencies could not be installed (see above). If the lockfile is out of date, run `pnpm install`.',
      'zh-CN': '依赖安装失败（原因见上）。如果锁文件已过期，请运行 `pnpm install`。',
    });
  }
  writeFileSync(stamp, wanted);
}

function fingerprint() {
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
