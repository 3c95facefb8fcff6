import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import freePort from 'get-port';
import { interleave } from '../interleave.ts';
import { median } from '../statistics.ts';
import { buildIn, copyWith } from './copies.ts';
import { record } from './measurements.ts';
import { untilResponds } from './until-responds.ts';

const project = '6e9dfd51d1124e8d8498dce894923a0d';
const id = '4189d3c2-8882-4871-a3c2-d380272eed83';
const bounds = [0.8, 0.7];

/** How many requests a second the mock responds to with contracts of three sizes: reads of the last service of each. */
export async function measureMock(sizes: readonly [number, ...number[]], rounds: number): Promise<void> {
  const servers: { child: ChildProcess; name: string; measure: () => Promise<number> }[] = [];
  try {
    for (const size of sizes) {
      const copy = await copyWith(size);
      await buildIn(copy, 'mock');
      const number = size / 3 - 1;
      const suffix = number > 0 ? `-${String(number).padStart(4, '0')}` : '';
      const port = await freePort();
      const path = `/v1/${project}/vpc-endpoint-services${suffix}/${id}`;
      const child = spawn('node', ['packages/mock/bin/vpcep-mock.mjs', '--port', `${port}`, '--quiet'], {
        cwd: copy.folder,
        stdio: 'ignore',
      });
      const url = `http://127.0.0.1:${port}${path}`;
      servers.push({ child, name: `${size}`, measure: () => requestsPerSecond(copy.folder, url) });
      await untilResponds(url);
    }
    const samples = await interleave('Mock', servers, { rounds, warmUp: 1 });
    const rates = new Map([...samples].map(([name, byRound]) => [name, [...byRound.values()]]));
    const [first, ...larger] = sizes;
    const base = median(rates.get(`${first}`) ?? []);
    for (const [index, size] of larger.entries()) {
      const shares = (rates.get(`${size}`) ?? []).map((rate) => rate / base);
      const bound = bounds[index] ?? 0;
      record(
        `mock.${size}`,
        'x',
        shares,
        { side: 'at least', bound },
        { small: base, large: median(shares) * base },
      );
    }
  } finally {
    for (const { child } of servers) child.kill('SIGKILL');
  }
}

interface Load {
  requests: { total: number };
  duration: number;
  non2xx: number;
  errors: number;
}

async function requestsPerSecond(folder: string, url: string): Promise<number> {
  // The load generator belongs to the package whose benchmark uses it.
  const autocannon = createRequire(join(folder, 'packages/sandbox/package.json'))('autocannon') as (
    options: object,
  ) => Promise<Load>;
  const load = await autocannon({
    url,
    connections: 20,
    duration: 3,
    headers: { 'X-Auth-Token': 'bench' },
  });
  if (load.non2xx + load.errors > 0) throw new Error(`${url} failed ${load.non2xx + load.errors} times.`);
  return load.requests.total / load.duration;
}
