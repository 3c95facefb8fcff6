// How well the search of the built site answers questions out of files: `node test/site/search/measure-questions.ts FILE…`.
// A file is a JSON list of `{ "lang": "en", "q": "…", "targets": ["/en/…#…", …] }`.
import { readFileSync } from 'node:fs';
import { languages } from '@vpcep/contract';
import { segmentOf } from '../../../src/base/languages.ts';
import { searchIn } from './ask.ts';

/** A question out of a file, and the addresses of what answers it. */
interface Asked {
  lang: string;
  q: string;
  targets: string[];
}

const [, , ...files] = process.argv;
if (files.length === 0) fail('Give at least one JSON file with questions.');
for (const file of files) measure(file);

function measure(file: string): void {
  const places = questionsIn(file).map((asked) => {
    const right = new Set(asked.targets.map(decodeURIComponent));
    const found = searchIn(languageOf(asked) ?? '')(asked.q).map(({ record }) =>
      decodeURIComponent(record.href),
    );
    return { asked, found, place: found.findIndex((href) => right.has(href)) + 1 };
  });
  const share = (last: number) =>
    `${places.filter(({ place }) => place > 0 && place <= last).length}/${places.length}`;
  console.log(`${file}: ${share(1)} first, ${share(3)} in the top three`);
  for (const { asked, found, place } of places.filter(({ place }) => place !== 1)) {
    console.log(`\n${asked.lang}: ${asked.q}\n  right: ${place || 'not found'}, ${asked.targets.join(' ')}`);
    for (const href of found.slice(0, 3)) console.log(`  found: ${href}`);
  }
}

function questionsIn(file: string): Asked[] {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return fail(`${file}: ${(error as Error).message}`);
  }
  if (!Array.isArray(content)) return fail(`${file}: not a list of questions.`);
  const wrong = content.findIndex((entry) => !isAsked(entry));
  if (wrong >= 0) fail(`${file}: entry ${wrong + 1} has no known "lang", no "q", or no "targets".`);
  return content;
}

function isAsked(entry: Partial<Asked> | null): entry is Asked {
  return (
    typeof entry?.lang === 'string' &&
    languageOf(entry as Asked) !== undefined &&
    typeof entry?.q === 'string' &&
    Array.isArray(entry.targets) &&
    entry.targets.every((target) => typeof target === 'string')
  );
}

/** The language of a question, by its tag or by its part of an address. */
function languageOf({ lang }: Asked): string | undefined {
  return languages.find(({ tag }) => segmentOf(tag) === lang.toLowerCase())?.tag;
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
