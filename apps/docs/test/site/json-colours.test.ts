import { languages, type NamedExample } from '@vpcep/contract';
import { expect, test } from 'vitest';
import { highlight } from '../../src/base/highlight.ts';
import { escapeHtml } from '../../src/base/html.ts';
import { jsonColours } from '../../src/browser/json-colours.ts';
import { operationsOf } from '../../src/contract/operations.ts';
import { jsonLines } from '../../src/contract/samples/json-lines.ts';

const html = (line: string) =>
  jsonColours(line)
    .map(({ text, colour }) =>
      colour ? `<span class="c-${colour}">${escapeHtml(text)}</span>` : escapeHtml(text),
    )
    .join('');

const odd = {
  'a"b': 'x: "y"',
  'ü: 1': [-1.5e3, true, null, 'true', '12'],
  empty: {},
  path: 'C:\\',
  none: [],
};

test('what a page receives has the colours that the build gives to the examples', () => {
  const examples: unknown[] = languages.flatMap(({ tag }) =>
    operationsOf(tag).flatMap(({ request, successes, failures }) =>
      [request, ...successes, ...failures].flatMap((part) =>
        ((part?.examples ?? []) as NamedExample[]).map(({ value }) => value),
      ),
    ),
  );
  expect(examples.length).toBeGreaterThan(10);
  for (const value of [...examples, odd])
    for (const { text } of jsonLines(value)) expect(html(text)).toBe(highlight(text, 'json'));
});
