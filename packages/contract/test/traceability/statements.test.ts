import { describe, expect, test } from 'vitest';
import {
  beyond,
  discrepancies,
  errorCodes,
  laterChanges,
  parsePointer,
  propertiesOf,
  readContract,
  sources,
} from '../../src/index.ts';
import { proseOf } from '../prose.ts';
import { readYaml } from '../spec-files.ts';

const contract = readContract();
const texts = proseOf(contract);

describe('a statement that is newer than the five pages', () => {
  const stated = sources.filter(({ states }) => states).map(({ date }) => date);
  const datesOf = (text: string): string[] => text.match(/(?<![.\d])20\d{2}(?:-\d{2}){0,2}\b(?!-)/g) ?? [];
  const isOf = (date: string, known: readonly string[]) =>
    known.some((one) => one.startsWith(date) || date.startsWith(one));
  /** The entries that `x-since` of a place, or of what it stands in, names. */
  const entriesAt = (pointer: string) => {
    const ids = new Set<string>();
    let node: unknown = contract;
    for (const part of ['', ...parsePointer(pointer.replace(/^#/, ''))]) {
      node = part === '' ? node : (propertiesOf(node)[part] ?? (node as unknown[])[Number(part)]);
      for (const id of (propertiesOf(node)['x-since'] as string[] | undefined) ?? []) ids.add(id);
    }
    return laterChanges.filter(({ id }) => ids.has(id));
  };

  test.each(texts.filter(({ text }) => datesOf(text).length > 0))(
    '$pointer: each date is that of a page, or of an entry of since-then.yaml',
    ({ pointer, text }) => {
      const known = [...stated, ...entriesAt(pointer).flatMap(({ since }) => since.map(({ date }) => date))];
      expect(datesOf(text).filter((date) => !isOf(date, known))).toEqual([]);
    },
  );

  const newer = /\b(?:later pages?|newer pages?|today|no longer|(?:have|has) since)\b/i;
  // The introduction says it of the contract as a whole, an example of the values that it shows.
  const general = /^#\/(?:info|components\/examples)\//;
  test.each(texts.filter(({ text, pointer }) => newer.test(text) && !general.test(pointer)))(
    '$pointer: what later pages say has an entry in since-then.yaml',
    ({ pointer }) => {
      expect(entriesAt(pointer).map(({ id }) => id)).not.toEqual([]);
    },
  );

  test.each(errorCodes.map(({ code, meaning, remedy }) => [code, `${meaning.en} ${remedy.en}`]))(
    '%s: the same for error codes',
    (_, text) => {
      const known = [...stated, ...laterChanges.flatMap(({ since }) => since.map(({ date }) => date))];
      expect(datesOf(text).filter((date) => !isOf(date, known))).toEqual([]);
    },
  );
});

describe('a sentence that says what a live service does', () => {
  const live =
    /\b(?:services?|gateways?|clouds?|sites?|server|IAM|API)\b[^.]*?(?<!\bservices to )\b(?:returns?|rejects?|rejected|sends?|sent|responds?|accepts?|accepted|takes|allows?|allowed|reports?|builds?|ignores?|keeps?|stays?|offers?|replaces?|captured|support|drops?|dropped)\b/i;
  const sentencesOf = (text: string): string[] =>
    text
      .replace(/```[\s\S]*?```/g, '')
      .split(/\n\s*\n|\n(?=- )|\\\n/)
      .flatMap((block) => block.replace(/\s+/g, ' ').split(/(?<=\.\*{0,2})\s+(?=[A-Z`*(])/))
      .map((sentence) => sentence.replace(/^- /, '').trim());
  const claimsOf = (prose: readonly { text: string }[]) =>
    new Set(prose.flatMap(({ text }) => sentencesOf(text)).filter((sentence) => live.test(sentence)));
  const found = claimsOf(texts);
  const listed = readYaml<{ says: string; from: string[] }[]>('fixtures/live-statements.yaml');

  test('is in the list of statements, and nothing else is', () => {
    expect(found.size).toBeGreaterThan(15);
    expect(listed.map(({ says }) => says).sort()).toEqual([...found].sort());
  });

  test.each([
    'The service rejects names with a dot.',
    'Ports are blue. A gateway returns them as text.',
    '- Both clouds take `TCP` only.\n- Newer sites accept 50 tags.',
  ])('is noticed when it is new: %s', (text) => {
    const unknown = [...claimsOf([{ text }])].filter((claim) => !listed.some(({ says }) => says === claim));
    expect(unknown.length).toBeGreaterThan(0);
  });

  test('has a source that can be looked up', () => {
    const known = new Set([
      ...sources.map(({ id }) => id),
      ...discrepancies.map(({ id }) => id),
      ...laterChanges.map(({ id }) => id),
      ...beyond.map(({ id }) => id),
      ...errorCodes.map(({ code }) => code),
    ]);
    const isReport = (source: string) => /^[\w-]+\/[\w-]+#\d+$/.test(source);
    for (const { says, from } of listed) {
      expect(from.length, says).toBeGreaterThan(0);
      expect(
        from.filter((source) => !known.has(source) && !isReport(source)),
        says,
      ).toEqual([]);
    }
  });
});
