import { readFileSync } from 'node:fs';

/** The guide of the suite, in a language by the name of its folder. */
export function guideOf(folder: string): string {
  const file = `../../../../apps/docs/src/content/guides/${folder}/contract-tests.md`;
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}

/** The rows of the table of that guide whose head has a word; cells without blanks and code marks. */
export function guideTable(folder: string, word: string): string[][] {
  const tables = guideOf(folder).match(/(?:^\|.*\n)+/gm) ?? [];
  const [head, , ...rows] = (tables.find((table) => table.split('\n')[0]?.includes(word)) ?? '')
    .trim()
    .split('\n');
  if (!head) throw new Error(`The guide in ${folder} has no table with ${word}.`);
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}
