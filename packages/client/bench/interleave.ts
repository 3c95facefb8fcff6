/** How often and how long to measure. */
export interface Rounds {
  /** Rounds that count; every subject is measured once in each. */
  rounds: number;
  /** Rounds before those, which warm up and do not count. */
  warmUp: number;
  /** Milliseconds after which no further round begins, warm-up included. */
  limit: number;
}

/**
 * Measures several subjects in turns, each round beginning with another one, so that whatever else the machine does
 * falls on all alike. Shows its progress on a terminal.
 *
 * @param subjects their names
 * @param measure takes one measurement of one subject
 * @returns the measurements of each subject, as many for each; the n-th of all were taken in the same round
 */
export async function interleave(
  label: string,
  subjects: readonly string[],
  measure: (subject: string) => number | Promise<number>,
  { rounds, warmUp, limit }: Rounds,
): Promise<Map<string, number[]>> {
  const samples = new Map(subjects.map((name) => [name, [] as number[]]));
  const end = performance.now() + limit;
  for (let round = 0; round < warmUp + rounds && performance.now() < end; round += 1) {
    showProgress(`${label}: round ${round + 1} of ${warmUp + rounds}`);
    const first = round % subjects.length;
    for (const name of [...subjects.slice(first), ...subjects.slice(0, first)]) {
      const sample = await measure(name);
      if (round >= warmUp) samples.get(name)?.push(sample);
    }
  }
  showProgress('');
  return samples;
}

function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}
