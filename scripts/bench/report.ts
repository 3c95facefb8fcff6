/** A bound that a measure must not cross. */
export interface Budget {
  what: string;
  value: number;
  side: 'at least' | 'at most';
  bound: number;
  /** Follows both numbers: `x`, ` kB`. */
  unit?: string;
}

/** Tables as they are measured, and a verdict on every budget at the end. */
export interface Report {
  /** Prints a table: the first column to the left, the others to the right. */
  table(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): void;
  /** Records a measure that has a budget. */
  budget(budget: Budget): void;
  /** Prints all budgets, the missed ones too; the process will end with exit code 1 when one is missed. */
  finish(): void;
}

/** Begins the report of one package. */
export function createReport(): Report {
  const budgets: Budget[] = [];
  return {
    table: printTable,
    budget: (budget) => budgets.push(budget),
    finish() {
      printTable(
        'Budgets',
        ['measure', 'value', 'budget', ''],
        budgets.map((budget) => {
          const { what, value, side, bound, unit = '' } = budget;
          return [
            what,
            `${value.toFixed(2)}${unit}`,
            `${side} ${bound}${unit}`,
            isKept(budget) ? '✓' : '✗ missed',
          ];
        }),
      );
      const missed = budgets.filter((budget) => !isKept(budget));
      console.log(
        missed.length === 0
          ? '\nAll budgets are kept.'
          : `\n${missed.length} of ${budgets.length} budgets missed: see ✗ above.`,
      );
      if (missed.length > 0) process.exitCode = 1;
    },
  };
}

// A measure that is not a number keeps no budget.
const isKept = ({ value, side, bound }: Budget) => (side === 'at least' ? value >= bound : value <= bound);

let lastShown = 0;

/** Says on the last line of a terminal what is going on, five times a second at most; an empty text clears it. */
export function showProgress(text: string): void {
  const now = performance.now();
  if (!process.stderr.isTTY || (text && now - lastShown < 200)) return;
  lastShown = now;
  process.stderr.write(`\r\u001b[2K${text}`);
}

function printTable(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): void {
  const lines = [columns, ...rows];
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  showProgress('');
  console.log(`\n${title}`);
  for (const line of lines) {
    const cells = line.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(`  ${cells.join('  ').trimEnd()}`);
  }
}
