import { readdirSync, readFileSync } from 'node:fs';
import { languages } from '@vpcep/contract';
import { describe, expect, test } from 'vitest';
import { messagesFor } from '../src/messages/messages-for.ts';
import type { Violation } from '../src/rules/violation.ts';

const source = new URL('../src/', import.meta.url);
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.startsWith('messages') && !name.endsWith('.gen.ts'),
);
const code = files.map((name) => readFileSync(new URL(name, source), 'utf8')).join('\n');

/** Every rule that the source names, and the keywords of the contract's schemas. */
const rules = [
  ...new Set([
    ...[...code.matchAll(/\brule: '(\w+)'/g)].map(([, rule]) => rule ?? ''),
    ...[...code.matchAll(/(?:refuse|unauthorized)\((?:`[^`]*`, |'[^']*', )?'(\w+)'/g)].map(
      ([, rule]) => rule ?? '',
    ),
    ...['portsTaken', 'tripleTaken', 'outage', 'full', 'internal'],
    ...['required', 'additionalProperties', 'type', 'enum', 'minimum', 'maximum', 'minLength', 'maxLength'],
    ...['minItems', 'maxItems', 'uniqueItems', 'pattern', 'format'],
  ]),
].filter((rule) => rule !== '');

test('there are rules to speak of', () => {
  expect(rules.length).toBeGreaterThan(35);
});

describe.each(languages)('$name', ({ tag }) => {
  const messages = messagesFor(tag);

  test.each(rules)('%s has a text of its own', (rule) => {
    const violation: Violation = { location: 'body', member: 'ports[0]', rule, limit: '7:7', pointer: '' };
    const text = messages.violation(
      rule === 'demanded' ? { ...violation, limit: 'EndPoint.0001' } : violation,
    );
    expect(text).not.toMatch(/breaks the rule|不符合规则|undefined/);
    expect(text.length).toBeGreaterThan(5);
    if (tag === 'zh-CN') {
      expect(text).toMatch(/\p{Script=Han}/u);
      // A space between Chinese and Latin letters or digits, none beside full-width punctuation.
      expect(text).not.toMatch(/\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u);
    }
  });
});

test('a language that the sandbox does not speak is spoken to in English', () => {
  expect(messagesFor('tlh')).toBe(messagesFor('en'));
});
