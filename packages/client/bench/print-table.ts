import type { Result } from './compare.ts';

/** Prints results as a table; the budgets stand in the last column. */
export function printTable(title: string, columns: readonly string[], results: readonly Result[]): void {
  const rows = [
    ['', ...columns, 'budget'],
    ...results.map(({ name, figures, budget }) => [
      name,
      ...figures,
      budget ? `${budget.text} ${budget.kept ? '✓' : '✗ missed'}` : '',
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  console.log(`\n${title}`);
  for (const row of rows) {
    // Names and budgets to the left, figures to the right.
    const cells = row.map((cell, column) =>
      column === 0 || column === row.length - 1
        ? cell.padEnd(widths[column] ?? 0)
        : cell.padStart(widths[column] ?? 0),
    );
    console.log(`  ${cells.join('  ').trimEnd()}`);
  }
}
