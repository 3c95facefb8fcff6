import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { api, createBody, project } from './support/api.ts';
import { type Command, startCommand } from './support/command.ts';
import { lastingStores, long } from './support/stores.ts';

const rounds = long ? 100 : 4;
const writers = 8;
/** How long a sandbox may take from its start to its first answer after a crash, in milliseconds. */
const atOnce = 5000;

interface Written {
  id: string;
  /** Port that the service has as far as is known: the last one acknowledged, and one that may have been stored. */
  acknowledged: number;
  attempted: number;
}

test.each(lastingStores)(
  `$name: kill -9 in ${rounds} rounds of concurrent writes loses nothing that was acknowledged`,
  async ({ create: createStore }) => {
    const db = (await createStore()) ?? '';
    const port_id = randomUUID();
    const written: Written[] = [];
    const refusedPorts: number[] = [];
    let nextPort = 1;
    let acknowledged = 0;

    for (let round = 0; round < rounds; round++) {
      const startedAt = performance.now();
      const command = await startCommand(
        '--db',
        db,
        '--log',
        'off',
        '--quota',
        'none',
        '--provisioning',
        '0',
      );
      await verify(command);
      expect(performance.now() - startedAt).toBeLessThan(atOnce + written.length * 2);
      const before = acknowledged;
      const running = Array.from({ length: writers }, () => write(command));
      await expect.poll(() => acknowledged - before, { timeout: 10_000, interval: 5 }).toBeGreaterThan(20);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 30));
      await command.stop('SIGKILL');
      await Promise.all(running);
    }
    const last = await startCommand('--db', db, '--log', 'off', '--quota', 'none', '--provisioning', '0');
    await verify(last);
    await last.stop();
    expect(acknowledged).toBeGreaterThan(20 * rounds);

    /** Creates services and modifies them until the connection breaks. */
    async function write({ url }: Command): Promise<void> {
      const { create, update } = api(url);
      for (;;) {
        const port = nextPort++ % 60_000;
        const ports = [{ client_port: 1, server_port: port }];
        let service: Written | undefined;
        try {
          const { body } = await create(createBody({ port_id, ports }));
          service = { id: body.id, acknowledged: port, attempted: port };
          written.push(service);
          acknowledged++;
          service.attempted = nextPort++ % 60_000;
          await update(service.id, { ports: [{ client_port: 1, server_port: service.attempted }] });
          service.acknowledged = service.attempted;
          acknowledged++;
        } catch {
          if (!service) refusedPorts.push(port);
          return;
        }
      }
    }

    async function verify({ url, controlUrl }: Command): Promise<void> {
      const { create } = api(url);
      const { services } = (await (await fetch(`${controlUrl}/services`)).json()) as {
        services: { id: string; ports: { server_port: number }[] }[];
      };
      const stored = new Map(services.map((service) => [service.id, service.ports[0]?.server_port ?? 0]));
      for (const service of written) {
        const port = stored.get(service.id);
        expect([service.acknowledged, service.attempted]).toContain(port);
        service.acknowledged = service.attempted = port ?? 0;
      }
      // What was not acknowledged is there as a whole or not at all: with its ports taken, or free.
      expect(new Set(stored.values()).size).toBe(stored.size);
      const statistics = await (await fetch(`${controlUrl}/statistics`)).json();
      expect((statistics as { services: object }).services).toEqual(
        stored.size === 0 ? {} : { [project]: stored.size },
      );
      const taken = new Set(stored.values());
      for (const port of [...refusedPorts.splice(0), ...[...taken].slice(-5)]) {
        const reply = await create(createBody({ port_id, ports: [{ client_port: 2, server_port: port }] }));
        expect(reply.body.error_code).toBe(taken.has(port) ? 'EndPoint.3044' : undefined);
        if (reply.status === 200) written.push({ id: reply.body.id, acknowledged: port, attempted: port });
      }
    }
  },
);
