import type { MeasuredClient } from './clients.ts';
import { compare, type Result } from './compare.ts';
import { interleave } from './interleave.ts';

const peer = 'fetch + JSON.parse';

/** Microseconds for one call, `concurrency` of them at once; the time of a batch is divided by its calls. */
export async function measureCallTime(
  clients: readonly MeasuredClient[],
  operation: 'get' | 'update',
  concurrency: number,
): Promise<Result[]> {
  // A few milliseconds' worth: a disturbance then falls on few measurements, and the median is free of it.
  const calls = Math.max(20, concurrency);
  const subjects = clients.map((client, index) => ({
    name: client.name,
    every: index === 0 || client.name === peer ? 1 : 4,
    measure: async () => {
      const start = performance.now();
      for (let done = 0; done < calls; done += concurrency) {
        await Promise.all(Array.from({ length: concurrency }, () => client[operation]()));
      }
      return ((performance.now() - start) * 1000) / calls;
    },
  }));
  const label = `${operation}, ${concurrency} at once`;
  const samples = await interleave(label, subjects, { rounds: 1000, warmUp: 100, limit: 18_000 });
  return compare(samples, 'µs', 0, { peer, most: 1.15 });
}
