/** Something to measure. */
export interface Subject {
  name: string;
  /** Takes one measurement. */
  measure: () => number | Promise<number>;
  /** Measured in every n-th round only, as what bears no budget may be; 1 by default. */
  every?: number;
}

/** How often and how long to measure. */
export interface Rounds {
  /** Rounds that count. */
  rounds: number;
  /** Rounds before those, which warm up and do not count. */
  warmUp: number;
  /** Milliseconds after which no further round begins, warm-up included. */
  limit: number;
}

/** The measurements of each subject by the number of their round. */
export type Samples = Map<string, Map<number, number>>;

/**
 * Measures several subjects in turns, each round beginning with another one, so that whatever else the machine does
 * falls on all alike. Shows its progress on a terminal.
 */
export async function interleave(
  label: string,
  subjects: readonly Subject[],
  { rounds, warmUp, limit }: Rounds,
): Promise<Samples> {
  const samples: Samples = new Map(subjects.map(({ name }) => [name, new Map()]));
  const end = performance.now() + limit;
  for (let round = 0; round < warmUp + rounds && performance.now() < end; round += 1) {
    if (round % 10 === 0) showProgress(`${label}: round ${round} of ${warmUp + rounds}`);
    const due = subjects.filter(({ every = 1 }) => round % every === 0);
    const first = round % due.length;
    for (const { name, measure } of [...due.slice(first), ...due.slice(0, first)]) {
      const sample = await measure();
      if (round >= warmUp) samples.get(name)?.set(round, sample);
    }
  }
  showProgress('');
  return samples;
}

function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}
