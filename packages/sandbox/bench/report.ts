/** A measure that is held to a budget. */
export interface Verdict {
  readonly what: string;
  readonly value: number;
  /** The bound, and on which side of it the value must be. */
  readonly bound: number;
  readonly side: 'at least' | 'at most';
}

/** The middle one of some values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The median, and in parentheses the least and the greatest value. */
export function withSpread(values: readonly number[], digits = 0): string {
  return `${median(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)}-${Math.max(...values).toFixed(digits)})`;
}

/** Says what is going on: on one line of a terminal, else line by line. */
export function showProgress(text: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r\x1b[2K${text}` : `${text}\n`);
}

/** Prints rows in columns. */
export function printTable(title: string, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  if (process.stderr.isTTY) showProgress('');
  console.log(`\n${title}`);
  for (const row of rows) {
    console.log(
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    );
  }
}

/**
 * Prints the budgets.
 *
 * @returns whether all are met
 */
export function printVerdicts(verdicts: readonly Verdict[]): boolean {
  const met = ({ value, bound, side }: Verdict) => (side === 'at least' ? value >= bound : value <= bound);
  printTable('Budgets', [
    ['measure', 'value', 'budget', ''],
    ...verdicts.map((verdict) => [
      verdict.what,
      verdict.value.toFixed(2),
      `${verdict.side} ${verdict.bound}`,
      met(verdict) ? 'met' : 'MISSED',
    ]),
  ]);
  return verdicts.every(met);
}
