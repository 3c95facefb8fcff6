import type { Samples } from '../../../scripts/bench/interleave.ts';
import type { Report } from '../../../scripts/bench/report.ts';
import { quartiles } from '../../../scripts/bench/statistics.ts';

/** How a comparison is shown, and the bound on the first subject's ratio to the peer. */
export interface Comparison {
  title: string;
  unit: string;
  digits: number;
  peer: string;
  most: number;
}

/**
 * Sets every subject against the peer, and holds the first to its budget. A ratio is the median of the ratios within a
 * round, not the ratio of the medians: what slows a whole round down cancels out.
 */
export function compare(report: Report, samples: Samples<number>, comparison: Comparison): void {
  const { title, unit, digits, peer, most } = comparison;
  const reference = samples.get(peer);
  const compared = [...samples].map(([name, own]) => ({
    name,
    count: own.size,
    own: quartiles([...own.values()]),
    ratio: quartiles([...own].map(([round, sample]) => sample / (reference?.get(round) ?? Number.NaN))),
  }));
  report.table(
    title,
    ['', 'median', 'middle half', `of ${peer}`, 'middle half', 'samples'],
    compared.map(({ name, count, own, ratio }) => [
      name,
      `${own.median.toFixed(digits)} ${unit}`,
      `${own.lower.toFixed(digits)} to ${own.upper.toFixed(digits)}`,
      `${ratio.median.toFixed(2)}x`,
      `${ratio.lower.toFixed(2)} to ${ratio.upper.toFixed(2)}`,
      `${count}`,
    ]),
  );
  const value = compared[0]?.ratio.median ?? Number.NaN;
  report.budget({ what: `${title} / ${peer}`, value, side: 'at most', bound: most, unit: 'x' });
}
