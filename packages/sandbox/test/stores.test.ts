import { randomUUID } from 'node:crypto';
import { createDatabase } from '@vpcep/testing/postgres';
import postgres from 'postgres';
import { describe, expect, inject, test } from 'vitest';
import { startSandbox } from '../src/index.ts';
import { api, createBody, newProject } from './support/api.ts';
import { runCommand, startCommand, startConfinedCommand } from './support/command.ts';
import { start } from './support/start.ts';
import { lastingStores, stores } from './support/stores.ts';

const ports = (...numbers: number[]) =>
  numbers.map((number) => ({ client_port: number, server_port: number, protocol: 'TCP' }));

describe.each(stores)('$name', ({ create: createStore }) => {
  test('keeps what is created and modified', async () => {
    const { url, control } = await start({ db: await createStore(), provisioning: 1000 });
    await control.freeze();
    const { create, get, update } = api(url);
    const tags = [{ key: '环境', value: '𠮷' }];
    const created = (await create(createBody({ tags }))).body;
    expect((await get(created.id)).body).toEqual(created);
    await control.advance(1000);
    const updated = (await update(created.id, { ports: ports(5, 3), service_name: 'x' })).body;
    expect(updated).toMatchObject({ ports: ports(5, 3), tags });
    expect((await get(created.id)).body).toEqual(updated);
  });

  test('IDs that differ in their last digits only are different services', async () => {
    const db = await createStore();
    const ids = Array.from(
      { length: 20 },
      (_, index) => `4189d3c2-8882-4871-a3c2-${String(index).padStart(12, '0')}`,
    );
    const service = (id: string, project_id: string) => ({
      ...createBody({ service_name: '' }),
      id,
      project_id,
    });
    const seed = { services: ids.map((id, index) => service(id, index % 2 ? 'odd' : 'even')) };
    let sandbox = await start({ db, seed });
    for (let round = 0; round < 2; round++) {
      for (const [index, id] of ids.entries()) {
        const calls = api(sandbox.url, index % 2 ? 'odd' : 'even');
        expect((await calls.update(id, { service_name: `n${index}` })).body.id).toBe(id);
        expect((await calls.get(id)).body.service_name).toContain(`.n${index}.`);
        expect((await api(sandbox.url, index % 2 ? 'even' : 'odd').get(id)).status).toBe(404);
      }
      const again = { services: [service(ids[7] ?? '', 'third')] };
      await expect(sandbox.control.seed(again)).rejects.toThrow('another service has its id');
      const listed = (await sandbox.control.dump()).services.map(({ id }) => id);
      expect(listed).toEqual(ids);
      if (db === undefined) break;
      await sandbox.close();
      sandbox = await start({ db });
    }
    await sandbox.control.reset('even');
    expect((await sandbox.control.dump()).services.map(({ id }) => id)).toEqual(
      ids.filter((_, index) => index % 2),
    );
    // An ID that stands behind others in the store is still taken, one that was removed is free.
    await expect(sandbox.control.seed({ services: [service(ids[19] ?? '', 'third')] })).rejects.toThrow(
      'another service has its id',
    );
    expect(await sandbox.control.seed({ services: [service(ids[18] ?? '', 'third')] })).toBe(1);
  });

  test('a service of another project does not exist', async () => {
    const { url } = await start({ db: await createStore() });
    const { id } = (await api(url, 'p1').create()).body;
    expect((await api(url, 'p2').get(id)).status).toBe(404);
    expect((await api(url, 'p2').update(id, {})).status).toBe(404);
  });

  test('never lets two services of a backend share a port, and changes all or nothing', async () => {
    const { url, control } = await start({ db: await createStore() });
    const { create, get, update } = api(url);
    const port_id = randomUUID();
    const first = (await create(createBody({ port_id, ports: ports(1, 2) }))).body;
    const second = (await create(createBody({ port_id, ports: ports(3) }))).body;
    expect((await create(createBody({ port_id, ports: ports(9, 2) }))).body.error_code).toBe('EndPoint.3044');
    expect((await update(second.id, { ports: ports(9, 3, 1) })).body.error_code).toBe('EndPoint.3044');
    expect((await get(second.id)).body).toEqual(second);
    expect((await update(first.id, { ports: ports(9) })).status).toBe(200);
    expect((await update(second.id, { ports: ports(1, 2, 3) })).status).toBe(200);
    expect((await control.statistics()).services).toEqual({ [first.project_id]: 2 });
  });

  test('counts against the quota what was stored, and nothing else', async () => {
    const { url } = await start({ db: await createStore(), quota: 2 });
    const { create } = api(url);
    const port_id = randomUUID();
    const codes = [];
    for (let count = 0; count < 3; count++) {
      codes.push((await create(createBody({ port_id, ports: ports(count < 2 ? 1 : 2) }))).body.error_code);
    }
    codes.push((await create()).body.error_code);
    expect(codes).toEqual([undefined, 'EndPoint.3044', undefined, 'Endpoint.1018']);
  });

  test('lists page by page, and resets', async () => {
    const db = await createStore();
    const services = Array.from({ length: 2345 }, (_, index) => ({
      ...createBody(),
      port_id: randomUUID(),
      project_id: index % 5 === 0 ? 'five' : 'rest',
    }));
    const { control } = await start({ db, seed: { services } });
    const all = (await control.dump()).services;
    expect(all.map(({ port_id }) => port_id)).toEqual(services.map(({ port_id }) => port_id));
    expect((await control.dump('five')).services).toHaveLength(469);
    await control.reset('five');
    expect((await control.dump()).services).toHaveLength(1876);
    await control.reset();
    expect((await control.dump()).services).toEqual([]);
    expect(await control.seed({ services })).toBe(2345);
  });

  test('of a seed that cannot be stored nothing stays', async () => {
    const { control } = await start({ db: await createStore() });
    const one = { ...createBody(), project_id: 'p' };
    await expect(control.seed({ services: [one, { ...one, project_id: 'q' }] })).rejects.toThrow(
      'services[1]',
    );
    expect((await control.dump()).services).toEqual([]);
    expect((await control.statistics()).services).toEqual({});
    expect(await control.seed({ services: [one] })).toBe(1);
  });

  test('of 200 creates of one mapping at once exactly one wins', async () => {
    const { url, control } = await start({ db: await createStore() });
    const port_id = randomUUID();
    const replies = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        api(url, `p${index % 7}`).create(createBody({ port_id, ports: ports(80, 1000 + index) })),
      ),
    );
    expect(outcomes(replies)).toEqual({ '200': 1, 'EndPoint.3044': 199 });
    expect((await control.dump()).services).toHaveLength(1);
  });

  test('of 60 creates at once exactly the quota is stored', async () => {
    const { url } = await start({ db: await createStore(), quota: 20 });
    const replies = await Promise.all(Array.from({ length: 60 }, () => api(url).create()));
    expect(outcomes(replies)).toEqual({ '200': 20, 'Endpoint.1018': 40 });
  });

  test('modifies at once neither lose nor mix anything', async () => {
    const { url } = await start({ db: await createStore() });
    const { create, get, update } = api(url);
    const { id } = (await create()).body;
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        update(id, { service_name: `n${index}`, ports: ports(index + 1, index + 2) }),
      ),
    );
    expect(outcomes(replies)).toEqual({ '200': 50 });
    const { body } = await get(id);
    const number = Number(/\.n(\d+)\./.exec(body.service_name)?.[1]);
    expect(body.ports).toEqual(ports(number + 1, number + 2));
  });
});

describe.each(lastingStores)('$name', ({ create: createStore }) => {
  test('outlives the sandbox: services, ports, quota and clock', async () => {
    const db = await createStore();
    const options = { port: 0, db, quota: 2, provisioning: 60_000 };
    const first = await startSandbox(options);
    const port_id = randomUUID();
    const { id } = (await api(first.url).create(createBody({ port_id }))).body;
    await first.control.freeze(Date.parse('2026-03-02T08:15:30Z'));
    await first.control.advance(1000);
    await first.close();

    const second = await startSandbox(options);
    const { create, get } = api(second.url);
    expect((await second.control.clock()).now).toBe('2026-03-02T08:15:31.000Z');
    expect((await get(id)).body.status).toBe('creating');
    expect((await create(createBody({ port_id }))).body.error_code).toBe('EndPoint.3044');
    expect((await create()).status).toBe(200);
    expect((await create()).body.error_code).toBe('Endpoint.1018');
    await second.control.freeze(Date.now() + 61_000);
    expect((await get(id)).body.status).toBe('available');
    await second.close();
  });

  test('a seed fills an empty store only, so that a restart goes on where it ended', async () => {
    const options = { port: 0, db: await createStore(), seed: 'examples', provisioning: 0 };
    const first = await startSandbox(options);
    const { id } = (await api(first.url).create()).body;
    const kept = await first.control.dump();
    await first.close();

    const second = await start(options);
    expect([first.seedSkipped, second.seedSkipped]).toEqual([false, true]);
    expect(await second.control.dump()).toEqual(kept);
    expect((await api(second.url).get(id)).status).toBe(200);
  });

  test('is not used by another rule than it was made with', async () => {
    const db = await createStore();
    await (await startSandbox({ port: 0, db, uniqueness: 'triple' })).close();
    await expect(startSandbox({ port: 0, db })).rejects.toThrow('--uniqueness triple');
    await (await startSandbox({ port: 0, db, uniqueness: 'triple' })).close();
  });
});

test('a file of a newer version is left alone', async () => {
  const db = (await lastingStores[0]?.create()) ?? '';
  await (await startSandbox({ port: 0, db })).close();
  const { DatabaseSync } = await import('node:sqlite');
  const file = new DatabaseSync(db);
  file.exec('PRAGMA user_version = 99');
  file.close();
  await expect(startSandbox({ port: 0, db })).rejects.toThrow(
    'newer version of the sandbox (store version 99)',
  );
});

test('of sandboxes that start together on one database, one stores the seed', async () => {
  const db = await createDatabase(inject('postgres'));
  const sandboxes = await Promise.all([1, 2, 3].map(() => start({ db, seed: 'examples' })));
  expect(sandboxes.map(({ seedSkipped }) => seedSkipped).sort()).toEqual([false, true, true]);
});

test('a database of a newer version is left alone', async () => {
  const db = await createDatabase(inject('postgres'));
  await (await startSandbox({ port: 0, db })).close();
  const sql = postgres(db, { max: 1 });
  await sql`INSERT INTO vpcep_sandbox.migrations VALUES (99)`;
  await sql.end();
  await expect(startSandbox({ port: 0, db })).rejects.toThrow(
    'newer version of the sandbox (store version 99)',
  );
});

describe('two processes on one PostgreSQL', () => {
  async function startTwo(...args: string[]) {
    const db = await createDatabase(inject('postgres'));
    // At once, so that both find an empty database.
    const commands = await Promise.all([0, 1].map(() => startCommand('--db', db, '--log', 'off', ...args)));
    const [one, two] = commands;
    if (!one || !two) throw new Error('There must be two.');
    return { one, two, stop: () => Promise.all(commands.map((command) => command.stop())) };
  }

  test('show the same services and the same time', async () => {
    const { one, two, stop } = await startTwo('--provisioning', '60s');
    const { id } = (await api(one.url).create()).body;
    expect((await api(two.url).get(id)).body.status).toBe('creating');
    const body = '{"advance":"61s"}';
    await fetch(`${one.controlUrl}/clock`, { method: 'POST', body });
    expect((await api(two.url).get(id)).body.status).toBe('available');
    expect((await api(two.url).update(id, { service_name: 'x' })).status).toBe(200);
    expect((await api(one.url).get(id)).body.service_name).toContain('.x.');
    await stop();
  });

  test('of 200 creates of one mapping at once exactly one wins; the quota holds', async () => {
    const { one, two, stop } = await startTwo('--quota', '20');
    const port_id = randomUUID();
    const clashing = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        api(index % 2 ? one.url : two.url, newProject()).create(createBody({ port_id, ports: ports(80) })),
      ),
    );
    expect(outcomes(clashing)).toEqual({ '200': 1, 'EndPoint.3044': 199 });
    const many = await Promise.all(
      Array.from({ length: 60 }, (_, index) => api(index % 2 ? one.url : two.url, 'p').create()),
    );
    expect(outcomes(many)).toEqual({ '200': 20, 'Endpoint.1018': 40 });
    await stop();
  });

  test('that swap ports between services wait for each other, and never fail', async () => {
    const { one, two, stop } = await startTwo('--provisioning', '0');
    const port_id = randomUUID();
    const ids: string[] = [];
    for (const number of [1, 2, 3, 4]) {
      ids.push((await api(one.url).create(createBody({ port_id, ports: ports(number) }))).body.id);
    }
    const replies = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        api(index % 2 ? one.url : two.url).update(ids[index % 4] ?? '', {
          ports: ports(((index * 7) % 5) + 1, ((index * 3) % 5) + 10),
        }),
      ),
    );
    for (const outcome of Object.keys(outcomes(replies))) expect(['200', 'EndPoint.3044']).toContain(outcome);
    const held = (await Promise.all(ids.map((id) => api(two.url).get(id)))).flatMap(({ body }) =>
      body.ports.map(({ server_port }: { server_port: number }) => server_port),
    );
    expect(new Set(held).size).toBe(held.length);
    await stop();
  });
});

test('without its database, the sandbox says so and recovers', async () => {
  const name = await createDatabase(inject('postgres'));
  const { url } = await start({ db: name });
  expect((await api(url).create()).status).toBe(200);
  const sql = postgres(`${inject('postgres')}postgres`, { max: 1, onnotice: () => {} });
  const database = name.split('/').at(-1) ?? '';
  await sql.unsafe(`ALTER DATABASE ${database} ALLOW_CONNECTIONS false`);
  await sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ${database}`;
  const reply = await api(url).create();
  expect([reply.status, reply.body.error_code]).toEqual([503, 'EndPoint.0001']);
  await sql.unsafe(`ALTER DATABASE ${database} ALLOW_CONNECTIONS true`);
  await sql.end();
  await expect
    .poll(async () => (await api(url).create()).status, { timeout: 10_000, interval: 200 })
    .toBe(200);
});

test('without room in memory, the sandbox says so, and takes more after a reset', {
  timeout: 60_000,
}, async () => {
  const { url, control } = await start({ quota: Number.POSITIVE_INFINITY });
  const { id } = (await api(url).create()).body;
  for (const size of [1e7, 1e6, 1e5, 1e4]) {
    const error = [{ error_code: 'EndPoint.3001', error_message: 'x'.repeat(size) }];
    await expect(async () => {
      for (;;) {
        const service = { ...createBody(), project_id: 'p', status: 'failed', error };
        await control.seed({ services: [service] });
      }
    }).rejects.toThrow('full');
  }
  await expect
    .poll(
      async () => {
        const { status, body } = await api(url).create();
        return [status, body.error_code, body.error_msg];
      },
      { timeout: 10_000, interval: 1 },
    )
    .toEqual([503, 'EndPoint.0001', expect.stringContaining('no room')]);
  expect((await api(url).get(id)).status).toBe(200);
  await control.reset();
  expect((await api(url).create()).status).toBe(200);
});

test('with a file that cannot grow, the sandbox says so, and still answers what is stored', async () => {
  const db = (await lastingStores[0]?.create()) ?? '';
  const { url, stop } = await startConfinedCommand(1024, '--db', db, '--quota', 'none');
  const { id } = (await api(url).create()).body;
  await expect.poll(async () => (await api(url).create()).status, { timeout: 10_000, interval: 1 }).toBe(503);
  expect((await api(url).get(id)).status).toBe(200);
  expect((await stop()).stdout).toContain('disk I/O error');
});

test('a URL that leads to no database: one line', async () => {
  const { code, stderr } = await runCommand('--db', `${inject('postgres')}no_such_database`, '--port', '0');
  expect(code).toBe(2);
  expect(stderr).toContain('"no_such_database" does not exist');
});

/** How many replies there are of each status or code. */
function outcomes(replies: readonly { status: number; body: { error_code?: string } }[]) {
  const counts: Record<string, number> = {};
  for (const { status, body } of replies) {
    const outcome = body.error_code ?? String(status);
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}
