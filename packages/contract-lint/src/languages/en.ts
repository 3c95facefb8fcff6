import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie, type ITrie } from 'cspell-trie-lib';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toNlcst } from 'mdast-util-to-nlcst';
import { ParseEnglish } from 'parse-english';
import retextContractions from 'retext-contractions';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextQuotes from 'retext-quotes';
import retextReadability from 'retext-readability';
import retextRedundantAcronyms from 'retext-redundant-acronyms';
import retextRepeatedWords from 'retext-repeated-words';
import retextSentenceSpacing from 'retext-sentence-spacing';
import retextSimplify from 'retext-simplify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { PassedTexts } from '../text/passed-texts.ts';
import type { Quantities } from '../text/tokens.ts';
import type { Dictionary, LanguageFacts } from './index.ts';

/** Han characters, and the punctuation that only comes with them (CJK and full-width forms). */
const chinese = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;

const quantities: Quantities = {
  units: {
    '(?:milliseconds?|ms)\\b': 'ms',
    '(?:seconds?|s)\\b': 's',
    'min(?:utes?)?\\b': 'min',
    '(?:hours?|h)\\b': 'h',
    'days?\\b': 'd',
    'bytes?\\b': 'B',
    'KB\\b': 'KB',
    'MB\\b': 'MB',
    'GB\\b': 'GB',
    '%': '%',
    'percent\\b': '%',
  },
  numbers: {
    one: '1',
    two: '2',
    three: '3',
    four: '4',
    five: '5',
    six: '6',
    seven: '7',
    eight: '8',
    nine: '9',
    ten: '10',
  },
};

/** Words that retext-simplify would replace, but that are terms of the field, or plain enough. */
const terms = [
  'address',
  'all of',
  'attempt',
  'contains',
  'delete',
  'effect',
  'forward',
  'function',
  'interface',
  'it is',
  'maximum',
  'minimum',
  'modify',
  'multiple',
  'option',
  'parameters',
  'perform',
  'request',
  'there is',
  'type',
  'validate',
];

/** When a sentence is too hard: most formulas say that it takes so many years of age, if it has so many words. */
const readability = { age: 18, minWords: 10 };

const retext = unified()
  .use(retextRepeatedWords)
  .use(retextIndefiniteArticle)
  .use(retextRedundantAcronyms)
  .use(retextContractions, { straight: true })
  .use(retextQuotes, { preferred: 'straight' })
  .use(retextSentenceSpacing)
  .use(retextSimplify, { ignore: terms })
  .use(retextReadability, readability)
  .freeze();

const passed = new PassedTexts(import.meta.url);

/** By retext; code spans are left alone. */
function checkStyle(text: string): string[] {
  if (passed.has(text)) return [];
  const file = new VFile(text);
  retext.runSync(toNlcst(fromMarkdown(text), file, ParseEnglish), file);
  if (file.messages.length === 0) passed.add(text);
  return file.messages.map(({ reason, actual }) => {
    const where = actual && !reason.includes(actual) ? ` (“${actual}”)` : '';
    return `${reason}${where}`;
  });
}

let trie: ITrie | undefined;

/** cspell's dictionary of American English; it is unpacked when it is first asked for. */
function dictionary(): Dictionary {
  trie ??= readTrie();
  const words = trie;
  return {
    has: (word) => words.has(word),
    suggest: (word, most) => words.suggest(word, { numSuggestions: most }).slice(0, most),
  };
}

function readTrie(): ITrie {
  // The package names its dictionary in the settings that it exports, for cspell to import.
  const settings = createRequire(import.meta.url).resolve('@cspell/dict-en_us');
  const { dictionaryDefinitions } = JSON.parse(readFileSync(settings, 'utf8'));
  return decodeTrie(gunzipSync(readFileSync(join(dirname(settings), dictionaryDefinitions[0].path))));
}

const english: LanguageFacts = {
  checkScript: (text) =>
    chinese.test(text) ? 'holds Chinese characters or punctuation: write it in English' : undefined,
  quantities,
  checkStyle,
  dictionary,
};

export default english;
