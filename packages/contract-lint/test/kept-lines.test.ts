import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { rules } from '../src/all-rules.ts';
import { keep, load } from '../src/text/kept-lines.ts';
import { PassedTexts } from '../src/text/passed-texts.ts';
import { Verdicts, verdictsFor } from '../src/text/verdicts.ts';
import { tempFolder } from './temp-folder.ts';

test('a text that has passed is remembered, whatever code it names, until the check is another', () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'check.ts'), 'first');
  const module = pathToFileURL(join(folder, 'check.ts')).href;
  const kept = join(folder, 'kept');
  const inAnotherProcess = () => {
    const texts = new PassedTexts(module);
    load(texts, kept);
    return texts;
  };

  const texts = new PassedTexts(module);
  texts.add('The ID of `one`.');
  keep(texts, kept);
  expect(inAnotherProcess().has('The ID of `another`.')).toBe(true);
  expect(inAnotherProcess().has('The name of `one`.')).toBe(false);

  writeFileSync(join(folder, 'check.ts'), 'second');
  expect(inAnotherProcess().has('The ID of `one`.')).toBe(false);
});

test('nothing is remembered of a folder that is not there', () => {
  const texts = new PassedTexts(import.meta.url);
  load(texts, join(tempFolder(), 'missing'));
  expect(texts.has('The ID of `one`.')).toBe(false);
});

test('that a text keeps a rule is remembered for that rule, to the letter, until rules or glossary are others', () => {
  const kept = tempFolder();
  const inAnotherProcess = (version: string) => {
    const verdicts = new Verdicts(version);
    load(verdicts, kept);
    return verdicts;
  };

  for (const rule of ['spelling', 'retired-words']) {
    const verdicts = new Verdicts('first');
    verdicts.add(rule, 'en', 'The ID of `one`.');
    keep(verdicts, kept);
  }
  const first = inAnotherProcess('first');
  expect(first.has('spelling', 'en', 'The ID of `one`.')).toBe(true);
  expect(first.has('retired-words', 'en', 'The ID of `one`.')).toBe(true);
  expect(first.has('words', 'en', 'The ID of `one`.')).toBe(false);
  expect(first.has('spelling', 'en', 'The ID of `another`.')).toBe(false);
  expect(first.has('spelling', 'zh-CN', 'The ID of `one`.')).toBe(false);
  expect(inAnotherProcess('second').has('spelling', 'en', 'The ID of `one`.')).toBe(false);
});

test('a rule judges a text again once the glossary, the words or the languages have changed, and what breaks it each time', () => {
  const english = { tag: 'en', name: 'English' };
  const context = (words: string[]) => ({
    languages: [english],
    glossary: { properNames: [], terms: [], retired: {} },
    words,
  });
  const spelled = (words: string[]) =>
    rules.spelling?.checkText?.(context(words))('A frobnicator.', english, undefined);
  expect(spelled([])).toHaveLength(1);
  expect(spelled([])).toHaveLength(1);
  expect(spelled(['frobnicator'])).toEqual([]);
  expect(spelled([])).toHaveLength(1);
  expect(verdictsFor(context([]))).not.toBe(verdictsFor(context(['frobnicator'])));
  expect(verdictsFor(context([]))).toBe(verdictsFor(context([])));
});
