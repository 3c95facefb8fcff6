import { readdirSync, readFileSync } from 'node:fs';
import { languages } from '@vpcep/contract';
import { violation, violationText } from '@vpcep/server';
import { describe, expect, test } from 'vitest';
import { textsFor } from '../src/texts/texts.ts';

const source = new URL('../src/', import.meta.url);
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.gen.ts'))
  .map((name) => readFileSync(new URL(name, source), 'utf8'))
  .join('\n');

/** Every rule that the source names. */
const rules = [
  ...new Set([
    ...[...code.matchAll(/\bviolation\('\w+', '(\w+)'/g)].map(([, rule]) => rule ?? ''),
    ...[...code.matchAll(/\bunauthorized\(call, '(\w+)'/g)].map(([, rule]) => rule ?? ''),
    ...[...code.matchAll(/\brejectBy\([\w.]+, '(\w+)'(?!, \{ rule)/g)].map(([, rule]) => rule ?? ''),
    ...['portsTaken', 'tripleTaken', 'outage', 'full', 'cloudPattern', 'unknownToCloud'],
  ]),
];

test('there are rules to speak of', () => {
  expect(rules.length).toBeGreaterThan(18);
});

describe.each(languages)('$name', ({ tag }) => {
  const texts = textsFor(tag);

  test.each(rules)('%s has a text of its own', (rule) => {
    const text = violationText(texts, violation('body', rule, '', { property: 'ports[0]' }));
    const unknown = violationText(texts, violation('body', 'x', '', { property: 'ports[0]' }));
    expect(text).not.toBe(unknown.replace(/x$/, rule));
  });
});
