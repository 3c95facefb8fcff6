import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from '../src/index.ts';

const read = (text: string | Uint8Array) => readJson(Buffer.from(text as string));

function ruleOf(text: string | Uint8Array) {
  const json = read(text);
  return 'broken' in json ? [json.broken.rule, json.broken.params] : json.value;
}

test('reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), (text) => {
      expect(read(text)).toEqual({ value: JSON.parse(text) });
    }),
  );
});

test('rejects what JSON.parse rejects, and says where', () => {
  fc.assert(
    fc.property(
      fc.json({ maxDepth: 3 }),
      fc.nat(),
      fc.constantFrom('', '}', ']', ',', '"', '\\', 'x', '\u0001'),
      (text, at, mark) => {
        const place = at % (text.length + 1);
        const broken = text.slice(0, place) + mark + text.slice(place + 1);
        let parses = true;
        try {
          JSON.parse(broken);
        } catch {
          parses = false;
        }
        const json = read(broken);
        expect('value' in json).toBe(parses);
        if (!('broken' in json) || broken === '') return;
        const { rule, params } = json.broken;
        expect(['json', 'jsonEnd']).toContain(rule);
        const lines = broken.split('\n');
        expect(Number(params.line)).toBeLessThanOrEqual(lines.length);
        expect(Number(params.column)).toBeLessThanOrEqual((lines[Number(params.line) - 1] ?? '').length + 1);
      },
    ),
  );
});

describe('what is not JSON', () => {
  test.each<[what: string, text: string | Uint8Array, rule: string, params: object]>([
    ['nothing', '', 'required', {}],
    ['a byte order mark', '\ufeff{}', 'byteOrderMark', {}],
    ['half a character', Uint8Array.of(0x22, 0xe4, 0xb8), 'utf8', { byte: '2' }],
    ['a comma too many', '{\n  "a": [1,]\n}', 'json', { line: '2', column: '11' }],
    ['an end too early', '{"a": "b', 'jsonEnd', { line: '1', column: '7' }],
    ['65 levels', '['.repeat(65) + ']'.repeat(65), 'nesting', { limit: 64 }],
    ['brackets that never close', '['.repeat(1_000_000), 'nesting', { limit: 64 }],
  ])('%s', (_, text, rule, params) => {
    expect(ruleOf(text)).toEqual([rule, params]);
  });

  test('64 levels are read, and brackets in texts do not count', () => {
    expect(ruleOf('['.repeat(64) + ']'.repeat(64))).toBeInstanceOf(Array);
    expect(ruleOf(JSON.stringify(`\\"${'['.repeat(100)}`))).toBe(`\\"${'['.repeat(100)}`);
  });
});

test('counts values, and does not parse more than it may', () => {
  const rule = (text: string, most: number) => {
    const json = readJson(Buffer.from(text), most);
    return 'broken' in json ? [json.broken.rule, json.broken.params] : json.value;
  };
  expect(rule('[1,"a,b[",{"c":2}]', 5)).toEqual([1, 'a,b[', { c: 2 }]);
  expect(rule('[1,"a,b[",{"c":2}]', 4)).toEqual(['values', { limit: 4 }]);
  const names = Array.from({ length: 1_100_000 }, (_, index) => `"k${index}":1`).join(',');
  const startedAt = performance.now();
  expect(rule(`{${names}}`, 10_000)).toEqual(['values', { limit: 10_000 }]);
  expect(performance.now() - startedAt).toBeLessThan(500);
});
