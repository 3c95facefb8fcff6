import { connect } from 'node:net';
import { maximumBody } from '@vpcep/server';
import { describe, expect, test } from 'vitest';
import { api, createBody, pathOf, send } from './support/api.ts';
import { start } from './support/start.ts';

const size = maximumBody - 1024;

/** How much more work than a valid body of the same size a rejected one may be. */
const mostWork = 5;

const body = (text: string) => Buffer.from(text);
const withName = (service_name: string) => body(JSON.stringify(createBody({ service_name })));
const valid = JSON.stringify(createBody());

/** Bodies that are much work for who reads them without limits. */
const bodies: Readonly<Record<string, Buffer>> = {
  'a million names': body(`{${Array.from({ length: size / 13 }, (_, index) => `"k${index}":1`).join()}}`),
  'a million mappings': body(`{"ports":[${'{},'.repeat(size / 4)}{}]}`),
  'a million line ends, and no JSON': body(`${'\n'.repeat(size)}x`),
  'a text that does not end': body(`{"a":"${'x'.repeat(size)}`),
  'a text of escapes': body(valid.replace('test123', '\\u0041'.repeat(size / 6))),
  'a text of quotes': body(valid.replace('test123', '\\"'.repeat(size / 2))),
  'a name of Chinese characters': withName('服'.repeat(size / 3)),
  'a name of emoji': withName('😀'.repeat(size / 4)),
  'a tag of blanks and signs': body(JSON.stringify(createBody({ tags: [{ key: '= '.repeat(size / 2) }] }))),
  'a number of millions of digits': body(valid.replace('8080', '1'.repeat(size))),
  'half a character at the end': Buffer.concat([body(`{"a":"${'é'.repeat(size / 2)}`), Buffer.from([0xc3])]),
};

describe('a large body', () => {
  test('does not keep other requests waiting while it arrives', async () => {
    const { url } = await start();
    const { create, get } = api(url);
    const { id } = (await create()).body;
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk;
    });
    const head = `POST ${pathOf()} HTTP/1.1\r\nHost: a\r\nX-Auth-Token: t\r\nContent-Length: ${size}\r\n\r\n`;
    const pieces = Array<Buffer>(20).fill(Buffer.alloc(size / 20, ' '));
    socket.write(head);
    let sent = 0;
    for (const piece of pieces) {
      socket.write(piece);
      sent += piece.length;
      expect((await get(id)).status).toBe(200);
      expect(received).toBe('');
    }
    socket.write(Buffer.alloc(size - sent, ' '));
    await expect.poll(() => received, { timeout: 20_000 }).toContain('EndPoint.0002');
    socket.destroy();
  });

  test.each(Object.entries(bodies))('is not much more work than a valid one: %s', async (_, bytes) => {
    expect(bytes.length).toBeGreaterThan(size / 2);
    const { url } = await start();
    const least = await workOf(url, [body(valid.padEnd(bytes.length)), 200]);
    const work = await workOf(url, [bytes, 400], mostWork * least);
    expect(work / least).toBeLessThan(mostWork);
  });
});

/**
 * CPU time of a create in microseconds, the least of several: sandbox and client run in this process.
 *
 * @param limit what is less needs no further try
 */
async function workOf(url: string, [bytes, status]: [Buffer, number], limit = 0): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 4 && least >= limit; round++) {
    // Of two with one backend, the second would clash.
    const project = `p${round}`;
    const text = bytes.toString('latin1').replace(/"port_id":"[^"]+"/, `"port_id":"${crypto.randomUUID()}"`);
    const fresh = status === 200 ? Buffer.from(text, 'latin1') : bytes;
    const before = process.cpuUsage();
    const reply = await send(url, { method: 'POST', path: pathOf(undefined, project), body: fresh });
    const { user, system } = process.cpuUsage(before);
    expect(reply.status).toBe(status);
    least = Math.min(least, user + system);
  }
  return least;
}
