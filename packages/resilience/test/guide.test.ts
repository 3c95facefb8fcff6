import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { matrixOf, peerMatrixOf } from '../src/index.ts';

test.each([
  ['en', 'en'],
  ['zh-cn', 'zh-CN'],
])('the guide in %s has the tables of faults and of peers', (folder, language) => {
  const file = new URL(`../../../apps/docs/src/content/guides/${folder}/resilience.md`, import.meta.url);
  const tables = readFileSync(file, 'utf8').match(/(?:^\|.*\n)+/gm) ?? [];
  expect(tables.map(readTable)).toEqual(
    [matrixOf(language), peerMatrixOf(language)].map(({ columns, rows }) => ({
      columns,
      rows: rows.map(({ fault, cells }) => [fault, ...cells.map((text) => text ?? '–')]),
    })),
  );
});

function readTable(markdown: string) {
  const [head = [], , ...rows] = markdown
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return { columns: head.slice(1), rows };
}
