/** The middle of a set of measurements, and the half of them around it. */
export interface Quartiles {
  lower: number;
  median: number;
  upper: number;
}

/** @throws {Error} there are no measurements */
export function quartiles(samples: readonly number[]): Quartiles {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (part: number) => {
    const value = sorted[Math.round(part * (sorted.length - 1))];
    if (value === undefined) throw new Error('Nothing was measured: raise the time limit of this benchmark.');
    return value;
  };
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) };
}

/** @throws {Error} there are no measurements */
export const median = (samples: readonly number[]): number => quartiles(samples).median;

/** The median, and in parentheses the least and the greatest value. */
export function withSpread(samples: readonly number[], digits = 0): string {
  const [middle, least, greatest] = [median(samples), Math.min(...samples), Math.max(...samples)];
  return `${middle.toFixed(digits)} (${least.toFixed(digits)}-${greatest.toFixed(digits)})`;
}
