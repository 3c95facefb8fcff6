import { showProgress } from './report.ts';

/** Something to measure. */
export interface Subject<Sample> {
  name: string;
  /** Takes one measurement. */
  measure: () => Sample | Promise<Sample>;
  /** Measured in every n-th round only, as what has no budget may be; 1 by default. */
  every?: number;
}

/** How often and how long to measure. */
export interface Rounds {
  /** Rounds that count. */
  rounds: number;
  /** Rounds before those, which warm up and do not count; none by default. */
  warmUp?: number;
  /** Milliseconds after which no further round begins, warm-up included; no limit by default. */
  limit?: number;
}

/** The measurements of each subject by the number of their round. */
export type Samples<Sample> = Map<string, Map<number, Sample>>;

/**
 * Measures several subjects in turns, each round beginning with another one, so that whatever else the machine does
 * falls on all alike. Shows its progress.
 */
export async function interleave<Sample>(
  label: string,
  subjects: readonly Subject<Sample>[],
  { rounds, warmUp = 0, limit = Number.POSITIVE_INFINITY }: Rounds,
): Promise<Samples<Sample>> {
  const samples: Samples<Sample> = new Map(subjects.map(({ name }) => [name, new Map()]));
  const end = performance.now() + limit;
  for (let round = 0; round < warmUp + rounds && performance.now() < end; round += 1) {
    const due = subjects.filter(({ every = 1 }) => round % every === 0);
    const first = round % due.length;
    for (const { name, measure } of [...due.slice(first), ...due.slice(0, first)]) {
      showProgress(`${label}: ${name}, round ${round + 1} of ${warmUp + rounds}`);
      const sample = await measure();
      if (round >= warmUp) samples.get(name)?.set(round, sample);
    }
  }
  showProgress('');
  return samples;
}
