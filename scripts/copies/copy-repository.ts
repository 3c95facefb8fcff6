import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../../packages/testing/src/temporary-folder.ts';
import { telemetryOff } from '../environment.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const made = new Set(['node_modules', '.git', '.toolchain', '.turbo', '.astro', 'dist', 'reports']);

/** What lint has found about texts, by their content: the copy shares it, so that no text is looked at twice. */
const verdicts = 'packages/contract-lint/node_modules/.cache/verdicts';

/** What Vitest tells the code that it tests; a server of Vite's would take it for its own settings. */
const ofVitest = new Set(['NODE_ENV', 'MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL', 'TEST']);

/** A copy of the repository, as it is in the working tree. */
export interface RepositoryCopy {
  folder: string;
  /** The environment of what runs in the copy. */
  env: NodeJS.ProcessEnv;
  /** Runs a command in the copy; throws with what it has printed when it fails. */
  run(command: string, ...args: string[]): string;
  remove(): void | Promise<void>;
}

/**
 * Copies everything that is written by hand into a temporary folder, and installs the dependencies there from pnpm's
 * store: no network. The copy is no git repository.
 */
export function copyRepository(): RepositoryCopy {
  const copy = copyFiles();
  copy.run('pnpm', 'install', '--offline', '--frozen-lockfile');
  for (const folder of [join(root, verdicts), dirname(join(copy.folder, verdicts))])
    mkdirSync(folder, { recursive: true });
  symlinkSync(join(root, verdicts), join(copy.folder, verdicts), 'junction');
  return copy;
}

/** Copies everything that is written by hand, and borrows the root's dependencies: for checks that only read. */
export function copyForReading(): RepositoryCopy {
  const copy = copyFiles();
  symlinkSync(join(root, 'node_modules'), join(copy.folder, 'node_modules'));
  return copy;
}

let store: string | undefined;

/** Where pnpm keeps the packages that the repository has installed. */
function pnpmStore(): string {
  store ??= dirname(execFileSync('pnpm', ['store', 'path'], { cwd: root, encoding: 'utf8' }).trim());
  return store;
}

function copyFiles(): RepositoryCopy {
  const folder = temporaryFolder('vpcep-copy-');
  const env: NodeJS.ProcessEnv = { ...process.env, ...telemetryOff };
  // These belong to the run that this test is part of.
  for (const name of Object.keys(env))
    if (/^(TURBO_(HASH|IS_SUMMARY)|VITEST|npm_|pnpm_|PNPM_|INIT_CWD)/.test(name) || ofVitest.has(name))
      delete env[name];
  // Dependencies are linked where pnpm keeps them, on whatever disk: files in their thousands are neither made nor removed.
  env.pnpm_config_enable_global_virtual_store = 'true';
  env.pnpm_config_store_dir = pnpmStore();
  // What the copy has in common with the repository is not built again.
  env.TURBO_CACHE_DIR ??= join(root, '.turbo/cache');
  const run = (command: string, ...args: string[]) => {
    try {
      return execFileSync(command, args, {
        cwd: folder,
        env,
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
        stdio: 'pipe',
      });
    } catch (error) {
      const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
      throw new Error(`${command} ${args.join(' ')} failed in the copy:\n${stdout}${stderr}`, {
        cause: error,
      });
    }
  };
  cpSync(root, folder, {
    recursive: true,
    filter: (path) => !made.has(basename(path)) && !basename(path).includes('.gen.'),
  });
  return { folder, env, run, remove: () => rmSync(folder, { recursive: true }) };
}
