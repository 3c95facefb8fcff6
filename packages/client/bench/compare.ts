import type { Samples } from './interleave.ts';
import { quartiles } from './quartiles.ts';

/** One line of a table of figures. */
export interface Result {
  name: string;
  /** What was measured, with its unit, and the spread. */
  figures: string[];
  /** The budget in words, and whether it is kept; absent for peers. */
  budget?: { text: string; kept: boolean };
}

/** A bound on the first subject's ratio to the peer. */
export interface RatioBudget {
  peer: string;
  most: number;
}

/**
 * Sets every subject against the peer. A ratio is the median of the ratios within a round, not the ratio of the medians:
 * what slows a whole round down cancels out.
 */
export function compare(
  samples: Samples,
  unit: string,
  digits: number,
  { peer, most }: RatioBudget,
): Result[] {
  const reference = samples.get(peer);
  return [...samples].map(([name, own], index) => {
    const { lower, median, upper } = quartiles([...own.values()]);
    const ratio = quartiles(
      [...own].map(([round, sample]) => sample / (reference?.get(round) ?? Number.NaN)),
    );
    return {
      name,
      figures: [
        `${median.toFixed(digits)} ${unit}`,
        `${lower.toFixed(digits)} to ${upper.toFixed(digits)}`,
        `${ratio.median.toFixed(2)}x`,
        `${ratio.lower.toFixed(2)} to ${ratio.upper.toFixed(2)}`,
        `${own.size}`,
      ],
      ...(index === 0 && { budget: { text: `at most ${most}x`, kept: ratio.median <= most } }),
    };
  });
}
