import { setTimeout as wait } from 'node:timers/promises';

/** How long a server may take to respond for the first time, in milliseconds. */
const patience = 120_000;

/** Resolves once a server responds; @returns the milliseconds that took. */
export async function untilResponds(url: string): Promise<number> {
  const start = performance.now();
  for (;;) {
    try {
      const response = await fetch(url, { headers: { 'X-Auth-Token': 'bench' } });
      await response.arrayBuffer();
      return performance.now() - start;
    } catch (error) {
      if (performance.now() - start > patience) throw error;
      await wait(20);
    }
  }
}
