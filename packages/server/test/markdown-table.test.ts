import { expect, test } from 'vitest';
import { choice, duration, flag, option, port, withOptionTable } from '../src/command/index.ts';
import { serverCatalogues, textsIn } from '../src/index.ts';

const english = {
  ...serverCatalogues.en,
  'option.port': 'port to listen on (default {default})',
  'option.jitter': 'by how much `creating` varies (default {default})',
  'option.log': 'format of the log',
  'option.quiet': '不记录请求',
};
const texts = textsIn('en', english, {});
const table = {
  port: option('port', port, { default: 4010 }),
  jitter: option('jitter', duration('10s'), { default: 1500 }),
  log: option('log', choice('json', 'off')),
  quiet: option('quiet', flag),
};
const before = '# Mock\n\n| a | b |\n| - | - |\n| c | d |\n\n';

test.each([
  ['two columns', '| Option | Meaning |\n| --- | --- |\n| `--port <n>` | x |\n'],
  [
    'three columns and a row too many',
    '| Option | default | Meaning |\n| - | - | - |\n| `--port` | 1 | x |\n| `--loud` | | |\n',
  ],
])('a table with %s gets the options of the command; nothing else changes', (_, old) => {
  expect(withOptionTable(`${before}${old}\nAfter.\n`, table, texts)).toBe(`${before}\
| Option              | Meaning                                        |
| ------------------- | ---------------------------------------------- |
| \`--port <number>\`   | port to listen on (default 4010)               |
| \`--jitter <time>\`   | by how much \`creating\` varies (default 1500ms) |
| \`--log <json\\|off>\` | format of the log                              |
| \`--quiet\`           | 不记录请求                                     |
| \`--help\`            | show this text                                 |
| \`--version\`         | show the version                               |

After.
`);
});

test('a text without a table of options is an error', () => {
  expect(() => withOptionTable(before, table, texts)).toThrow('There is no table of options');
});
