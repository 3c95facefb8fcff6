import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { matrixOf } from '../src/index.ts';

test.each([
  ['en', 'en'],
  ['zh-cn', 'zh-CN'],
])('the guide in %s has the table of faults', (folder, language) => {
  const file = new URL(`../../../apps/docs/src/content/guides/${folder}/resilience.md`, import.meta.url);
  const [head, , ...rows] = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const matrix = matrixOf(language);
  expect(head?.slice(1)).toEqual(matrix.targets);
  expect(rows).toEqual(
    matrix.rows.map(({ fault, promises }) => [fault, ...promises.map((text) => text ?? '–')]),
  );
});
