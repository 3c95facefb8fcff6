import { type Fault, type FaultName, faults, outcomes, type Target, targets } from './faults.ts';
import type { Text } from './text.ts';

/** A table for readers, in the words of one language. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly fault: string;
    /** By column; undefined where there is nothing to say. */
    readonly cells: readonly (string | undefined)[];
  }[];
}

/**
 * Makes a table with a row for each fault that has something to say.
 *
 * @param language English where the texts lack it
 */
export function tableOf(
  language: string,
  columns: readonly Text[],
  cellsOf: (fault: FaultName) => readonly (Text | undefined)[],
): Table {
  const tag = language === 'zh-CN' ? language : 'en';
  const rows = Object.entries<Fault>(faults).map(([name, { text }]) => ({
    fault: text[tag],
    cells: cellsOf(name as FaultName).map((cell) => cell?.[tag]),
  }));
  return {
    columns: columns.map((column) => column[tag]),
    rows: rows.filter(({ cells }) => cells.some((cell) => cell !== undefined)),
  };
}

/** The table of faults for readers: what requests and calls end in, by target. */
export function matrixOf(language: string): Table {
  const names = Object.keys(targets) as Target[];
  return tableOf(
    language,
    names.map((name) => targets[name]),
    (fault) => {
      const { promises }: Fault = faults[fault];
      return names.map((name) => {
        const outcome = promises[name];
        return outcome && outcomes[outcome];
      });
    },
  );
}
