import { expect, test } from 'vitest';
import { differencesInMarkdown, duration, flag, option, port } from '../src/command/index.ts';
import { serverCatalogues, textsIn } from '../src/index.ts';

const texts = textsIn('en', serverCatalogues.en, {});
const table = {
  port: option('port', port, { default: 4010 }),
  jitter: option('jitter', duration('10s'), { default: 1500 }),
  quiet: option('quiet', flag),
};
const rows = [
  '| `--port <number>` | 4010 | x |',
  '| `--jitter <time>` | 1500ms | x |',
  '| `--quiet` | off | x |',
];

test('a table that fits has no differences', () => {
  expect(differencesInMarkdown(rows.join('\n'), table, texts)).toEqual([]);
  expect(differencesInMarkdown(rows.join('\n').replaceAll('1500ms', 'long'), table)).toEqual([]);
});

test.each([
  ['a missing row', rows.slice(0, 2), ['`--quiet` is no row']],
  ['a row too many', [...rows, '| `--loud` | | |'], ['no option is `--loud`']],
  [
    'another default',
    ['| `--port <number>` | 80 | x |', ...rows.slice(1)],
    ['`--port <number>`: 4010 is 80'],
  ],
  [
    'another placeholder',
    ['| `--port <n>` | 4010 | x |', ...rows.slice(1)],
    ['`--port <number>` is `--port <n>`'],
  ],
])('%s is a difference', (_, lines, differences) => {
  expect(differencesInMarkdown(lines.join('\n'), table, texts)).toEqual(differences);
});
