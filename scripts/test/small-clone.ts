import { type ChildProcess, spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import freePort from 'get-port';
import { temporaryFolder } from '../../packages/testing/src/temporary-folder.ts';
import { root } from './script.ts';

/** A process of a small clone. */
export interface CloneProcess {
  pid: number;
  command: string;
}

/** A folder with the repository's own scripts, and small stand-ins for what they build and serve. */
export interface SmallClone {
  folder: string;
  ports: Record<'DOCS_PORT' | 'MOCK_PORT' | 'SANDBOX_PORT', string>;
  /** Starts a command in it; what it prints is collected. */
  start(
    command: string,
    args: string[],
    env?: Record<string, string>,
  ): { child: ChildProcess; printed: { all: string } };
  /** The processes that run in it, whoever their parent is by now. */
  processes(): CloneProcess[];
  remove(): void;
}

const server = `import { createServer } from 'node:http';
const port = Number(process.argv[process.argv.indexOf('--port') + 1]);
createServer((_, response) => response.end('ready')).listen(port, '127.0.0.1');
process.on('SIGTERM', () => process.exit());
`;

/**
 * Makes one.
 *
 * @param build what its one package runs to build itself
 */
export async function makeSmallClone(build = 'node -e 0'): Promise<SmallClone> {
  const folder = temporaryFolder('vpcep-clone-');
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  const isOurs = (path: string) => !/\/(test|reports|node_modules)(\/|$)/.test(path.slice(root.length));
  cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true, filter: isOurs });
  for (const file of [
    'package.json',
    'pnpm-workspace.yaml',
    'pnpm-lock.yaml',
    'turbo.json',
    'tsconfig.base.json',
  ])
    cpSync(join(root, file), join(folder, file));
  write('spec/package.json', JSON.stringify({ name: 'spec' }));
  write('packages/mock/package.json', JSON.stringify({ name: 'mock', scripts: { build } }));
  for (const file of [
    'apps/docs/serve.mjs',
    'packages/mock/bin/vpcep-mock.mjs',
    'packages/sandbox/bin/vpcep-sandbox.mjs',
  ])
    write(file, server);
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(join(root, 'node_modules/turbo'), join(folder, 'node_modules/turbo'));
  const { fingerprint } = await import(pathToFileURL(join(folder, 'scripts/install.mjs')).href);
  write('node_modules/.installed-from', fingerprint());
  const [docs, mock, sandbox] = [await freePort(), await freePort(), await freePort()];
  const ports = { DOCS_PORT: `${docs}`, MOCK_PORT: `${mock}`, SANDBOX_PORT: `${sandbox}` };

  return {
    folder,
    ports,
    start(command, args, env = {}) {
      const child = spawn(command, args, {
        cwd: folder,
        detached: true,
        env: {
          ...process.env,
          LC_ALL: 'en_US.UTF-8',
          TURBO_CACHE_DIR: join(folder, '.turbo/cache'),
          ...ports,
          ...env,
        },
      });
      const printed = { all: '' };
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk) => {
          printed.all += chunk;
        });
      return { child, printed };
    },
    processes: () => processesIn(folder),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** The processes that run in a folder, whoever their parent is by now. */
export function processesIn(folder: string): CloneProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        if (!readlinkSync(`/proc/${pid}/cwd`).startsWith(folder)) return [];
        return [{ pid: Number(pid), command: commandOf(pid) }];
      } catch {
        return [];
      }
    });
}

function commandOf(pid: string): string {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
}
