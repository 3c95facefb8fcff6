import { interleave } from '../../../scripts/bench/interleave.ts';
import type { Report } from '../../../scripts/bench/report.ts';
import type { MeasuredClient } from './clients.ts';
import { compare } from './compare.ts';

const peer = 'fetch + JSON.parse';

/** Microseconds for one call, `concurrency` of them at once; the time of a batch is divided by its calls. */
export async function measureCallTime(
  report: Report,
  clients: readonly MeasuredClient[],
  operation: 'get' | 'update',
  concurrency: number,
): Promise<void> {
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
  const title = `Time per call: ${operation}, ${concurrency === 1 ? 'one after the other' : `${concurrency} at once`}`;
  const samples = await interleave(title, subjects, { rounds: 1000, warmUp: 100, limit: 18_000 });
  compare(report, samples, { title, unit: 'µs', digits: 0, peer, most: 1.15 });
}
