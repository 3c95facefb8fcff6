import type { MeasuredClient } from './clients.ts';
import { compare, type Result } from './compare.ts';
import { interleave } from './interleave.ts';

/** Calls of one measurement: few, so that a disturbance falls on few clients and the median is free of it. */
const calls = 50;

/** Microseconds for one call, `concurrency` of them at once; the time of a batch is divided by its calls. */
export async function measureCallTime(
  clients: readonly MeasuredClient[],
  operation: 'get' | 'update',
  concurrency: number,
): Promise<Result[]> {
  const byName = new Map(clients.map((client) => [client.name, client[operation]]));
  const samples = await interleave(
    `${operation}, ${concurrency} at once`,
    [...byName.keys()],
    async (name) => {
      const call = byName.get(name);
      const start = performance.now();
      for (let done = 0; done < calls; done += concurrency) {
        await Promise.all(Array.from({ length: concurrency }, () => call?.()));
      }
      return ((performance.now() - start) * 1000) / calls;
    },
    { rounds: 150, warmUp: 10, limit: 18_000 },
  );
  return compare(samples, 'µs', 0, { peer: 'fetch + JSON.parse', most: 1.15 });
}
