import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { PassedTexts } from '../src/text/passed-texts.ts';
import { tempFolder } from './temp-folder.ts';

test('a text that has passed is remembered, whatever code it names, until the check is another', () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'check.ts'), 'first');
  const module = pathToFileURL(join(folder, 'check.ts')).href;
  const kept = join(folder, 'kept');
  const inAnotherProcess = () => {
    const texts = new PassedTexts(module);
    texts.load(kept);
    return texts;
  };

  const texts = new PassedTexts(module);
  texts.add('The ID of `one`.');
  texts.keep(kept);
  expect(inAnotherProcess().has('The ID of `another`.')).toBe(true);
  expect(inAnotherProcess().has('The name of `one`.')).toBe(false);

  writeFileSync(join(folder, 'check.ts'), 'second');
  expect(inAnotherProcess().has('The ID of `one`.')).toBe(false);
});

test('nothing is remembered of a folder that is not there', () => {
  const texts = new PassedTexts(import.meta.url);
  texts.load(join(tempFolder(), 'missing'));
  expect(texts.has('The ID of `one`.')).toBe(false);
});
