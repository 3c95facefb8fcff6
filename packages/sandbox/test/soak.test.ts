import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { expect, test } from 'vitest';
import { createBody, pathOf } from './support/api.ts';
import { startCommand } from './support/command.ts';
import { responseFaults } from './support/contract.ts';
import { long } from './support/stores.ts';

const requests = long ? 1_000_000 : 20_000;
/** After so many the first measure is taken: the program is warm, the projects are full. */
const warm = long ? 100_000 : 10_000;
/** By how much memory may have grown from then to the end. The short form is closer to the noise of the collector. */
const growth = long ? 1.1 : 1.25;
const concurrency = 16;
const projects = Array.from({ length: 50 }, () => randomUUID().replaceAll('-', ''));

test(`memory stays level over ${requests} mixed requests`, async ({ annotate }) => {
  const command = await startCommand('--provisioning', '0', '--log', 'json');
  // What the log writes must go somewhere.
  command.child.stdout?.removeAllListeners('data').resume();
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const ids: { id: string; project: string }[] = [];
  const statuses: Record<number, number> = {};
  let sent = 0;
  let first = 0;

  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (sent < requests) {
        sent++;
        if (sent === warm) first = await memory(command.controlUrl);
        await one(sent);
      }
    }),
  );
  const last = await memory(command.controlUrl);
  agent.destroy();
  expect((await command.stop()).code).toBe(0);
  expect(Object.keys(statuses)).toEqual(['200', '400', '401', '404']);
  expect(statuses[200]).toBeGreaterThan(requests / 2);
  await annotate(`${first / 1e6} MB after ${warm} requests, ${last / 1e6} MB after ${requests}`);
  expect(last / first).toBeLessThan(growth);

  async function one(number: number): Promise<void> {
    const project = projects[number % projects.length] ?? '';
    const known = ids[(number * 7919) % Math.max(1, ids.length)];
    const kind = number % 10;
    if (kind === 0 || !known) {
      const reply = await call('POST', pathOf(undefined, project), createBody());
      if (reply.status === 200) ids.push({ id: reply.body.id as string, project });
    } else if (kind === 1) await call('GET', pathOf(randomUUID(), project));
    else if (kind === 2) await call('GET', pathOf(known.id, known.project), undefined, '');
    else if (kind === 3) await call('PUT', pathOf(known.id, known.project), { ports: [{ client_port: 0 }] });
    else if (kind < 6) await call('PUT', pathOf(known.id, known.project), { service_name: `n${number}` });
    else await call('GET', pathOf(known.id, known.project));
  }

  function call(
    method: string,
    path: string,
    body?: unknown,
    token = 't',
  ): Promise<{ status: number; body: Record<string, unknown> }> {
    return new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const headers = {
        ...(token !== '' && { 'X-Auth-Token': token }),
        ...(text !== undefined && {
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(text),
        }),
      };
      const outgoing = request(command.url + path, { method, agent, headers }, (incoming) => {
        let answer = '';
        incoming.setEncoding('utf8');
        incoming.on('data', (chunk) => {
          answer += chunk;
        });
        incoming.on('end', () => {
          const status = incoming.statusCode ?? 0;
          const parsed = JSON.parse(answer);
          statuses[status] = (statuses[status] ?? 0) + 1;
          // A sample: judging each would cost more than the requests.
          if (sent % 50 === 0) expect(responseFaults(method, path, status, parsed)).toEqual([]);
          resolve({ status, body: parsed });
        });
      });
      outgoing.on('error', reject);
      outgoing.end(text);
    });
  }
});

async function memory(controlUrl: string): Promise<number> {
  const text = await (await fetch(`${controlUrl}/metrics`)).text();
  return Number(/process_resident_memory_bytes (\d+)/.exec(text)?.[1]);
}
