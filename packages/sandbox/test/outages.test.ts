import { randomUUID } from 'node:crypto';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createDatabase, startPostgres } from '@vpcep/testing/postgres';
import postgres from 'postgres';
import { describe, expect, inject, type TestContext, test } from 'vitest';
import { api } from './support/api.ts';
import { type Command, runCommand, startCommand } from './support/command.ts';

/** The time within which a sandbox ends, in milliseconds, as the README states it. */
const endTimeout = 8000;

/** How a PostgreSQL server is kept from responding; gives back what lets it respond again. */
interface Outage {
  /** Whether it concerns the whole server, which is then one of its own. */
  readonly wholeServer?: boolean;
  start(server: { db: string; pid: number }): Promise<() => Promise<unknown>>;
}

const lockTables: Outage = {
  async start({ db }) {
    const sql = postgres(db, { max: 1, onnotice: () => {} });
    await sql.unsafe(
      'BEGIN; LOCK TABLE vpcep_sandbox.services, vpcep_sandbox.claims, vpcep_sandbox.projects, vpcep_sandbox.clock',
    );
    return async () => {
      await sql.unsafe('ROLLBACK');
      await sql.end();
    };
  },
};

const stopProcesses: Outage = {
  wholeServer: true,
  async start({ db, pid }) {
    const sql = postgres(db, { max: 1 });
    const backends = await sql<
      { pid: number }[]
    >`SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid()`;
    await sql.end();
    const pids = [pid, ...backends.map((backend) => backend.pid)];
    for (const each of pids) process.kill(each, 'SIGSTOP');
    return async () => {
      for (const each of pids) process.kill(each, 'SIGCONT');
    };
  },
};

/** SIGQUIT: at once, without a goodbye to anybody. */
const shutDown: Outage = {
  wholeServer: true,
  async start({ pid }) {
    process.kill(pid, 'SIGQUIT');
    await wait(500);
    return async () => {};
  },
};

/** Other sessions may not change anything. */
const readOnly: Outage = {
  async start({ db }) {
    const name = db.split('/').at(-1) ?? '';
    const sql = postgres(db.replace(/[^/]+$/, 'postgres'), { max: 1 });
    const set = async (state: string) => {
      await sql.unsafe(`ALTER DATABASE ${name} SET default_transaction_read_only = ${state}`);
      await sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ${name}`;
    };
    await set('on');
    return async () => {
      await set('off');
      await sql.end();
    };
  },
};

const none: Outage = { start: async () => async () => {} };

/** Starts a sandbox on a database that fails when it is told to. */
async function startOn(outage: Outage, { onTestFinished }: Pick<TestContext, 'onTestFinished'>) {
  const own = outage.wholeServer ? await startPostgres() : undefined;
  const db = await createDatabase(own?.url ?? inject('postgres'));
  let restore = async (): Promise<unknown> => undefined;
  onTestFinished(async () => {
    await restore();
    await own?.stop();
  });
  const command = await startCommand('--db', db, '--log', 'off', '--quota', 'none', '--provisioning', '0');
  onTestFinished(async () => void (await command.stop('SIGKILL')));
  expect((await api(command.url).create()).status).toBe(200);
  return {
    command,
    db,
    async fail() {
      const undo = await outage.start({ db, pid: own?.pid ?? 0 });
      let done: Promise<unknown> | undefined;
      restore = () => {
        done ??= undo();
        return done;
      };
      return restore;
    },
  };
}

async function health({ controlUrl }: Command): Promise<number> {
  return (await fetch(`${controlUrl}/health`, { signal: AbortSignal.timeout(20_000) })).status;
}

describe.concurrent.each<[what: string, outage: Outage, recovers: boolean]>([
  ['with its tables locked', lockTables, true],
  ['with its processes stopped', stopProcesses, true],
  ['shut down', shutDown, false],
])('PostgreSQL %s', (_, outage, recovers) => {
  test('every request is answered with 503, and so is /health', async ({ expect, onTestFinished }) => {
    const { command, fail } = await startOn(outage, { onTestFinished });
    const { create, get, update } = api(command.url);
    expect(await health(command)).toBe(200);
    const restore = await fail();
    // More than there are connections, so that some wait for one.
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => [create(), get(randomUUID()), update(randomUUID(), {})]).flat(),
    );
    const outcomes = new Set(replies.map(({ status, body }) => `${status} ${body.error_code}`));
    expect([...outcomes]).toEqual(['503 EndPoint.0001']);
    expect(await health(command)).toBe(503);
    await restore();
    if (!recovers) return;
    await expect.poll(async () => (await create()).status, { timeout: 10_000, interval: 200 }).toBe(200);
    expect(await health(command)).toBe(200);
  });

  test('SIGTERM ends the sandbox all the same', async ({ expect, onTestFinished }) => {
    const { command, fail } = await startOn(outage, { onTestFinished });
    await fail();
    const underWay = api(command.url)
      .create()
      .catch(() => {});
    await wait(200);
    const startedAt = Date.now();
    expect((await command.stop()).code).toBe(0);
    // Twice: a busy machine runs timers late.
    expect(Date.now() - startedAt).toBeLessThan(2 * endTimeout);
    await underWay;
  });

  test('the sandbox does not start: one line', async ({ expect, onTestFinished }) => {
    const { command, db, fail } = await startOn(outage, { onTestFinished });
    await command.stop();
    await fail();
    const { code, stdout, stderr } = await runCommand('--port', '0', '--db', db);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(
      /^vpcep-sandbox: The database postgres:\/\/127\.0\.0\.1:\d+\/\w+ cannot be used \(.+\n$/,
    );
  });
});

test.concurrent('while PostgreSQL takes no changes, reads are answered and changes get 503', async ({
  expect,
  onTestFinished,
}) => {
  const { command, fail } = await startOn(readOnly, { onTestFinished });
  const { create, get, update } = api(command.url);
  const { id } = (await create()).body;
  const restore = await fail();
  await expect.poll(async () => (await get(id)).status, { timeout: 10_000 }).toBe(200);
  for (const change of [() => create(), () => update(id, { service_name: 'x' })]) {
    const { status, body } = await change();
    expect([status, body.error_code]).toEqual([503, 'EndPoint.0001']);
  }
  const clock = await fetch(`${command.controlUrl}/clock`, { method: 'POST', body: '{"advance":"1s"}' });
  expect(clock.status).toBe(503);
  await restore();
  await expect
    .poll(async () => (await update(id, { service_name: 'x' })).status, { timeout: 10_000 })
    .toBe(200);
});

test.concurrent('connections that break while they are set up do not end the sandbox', async ({
  expect,
  onTestFinished,
}) => {
  const db = new URL(await createDatabase(inject('postgres')));
  const sockets = new Set<Socket>();
  let broken = false;
  const proxy = createServer((client) => {
    const upstream = connect(Number(db.port), db.hostname);
    let sent = 0;
    // The first packet is the client's name; at its first query, it is over.
    client.on('data', () => broken && ++sent === 2 && client.resetAndDestroy());
    client.pipe(upstream).pipe(client);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {});
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const url = new URL(db);
  url.port = String((proxy.address() as AddressInfo).port);
  const command = await startCommand('--db', url.href, '--log', 'off', '--quota', 'none');
  onTestFinished(async () => {
    await command.stop('SIGKILL');
    proxy.close();
  });
  const { create } = api(command.url);
  expect((await create()).status).toBe(200);
  broken = true;
  for (const socket of sockets) socket.destroy();
  const replies = await Promise.all(Array.from({ length: 20 }, () => create()));
  expect([...new Set(replies.map(({ status }) => status))]).toEqual([503]);
  broken = false;
  await expect.poll(async () => (await create()).status, { timeout: 10_000, interval: 200 }).toBe(200);
  expect((await command.stop()).code).toBe(0);
});

test.concurrent('what the driver throws of its own accord is an outage, too', async ({
  expect,
  onTestFinished,
}) => {
  const { command, db } = await startOn(none, { onTestFinished });
  const sql = postgres(db, { max: 1, onnotice: () => {} });
  // Another program has taken the tables away: not a code that stands for an outage anywhere.
  await sql.unsafe('DROP TABLE vpcep_sandbox.claims');
  await sql.end();
  const { status, body } = await api(command.url).create();
  expect([status, body.error_code]).toEqual([503, 'EndPoint.0001']);
});
