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

/** Words that retext-simplify would replace, but that are terms of the field, or plain enough. */
const terms = [
  'address',
  'attempt',
  'contains',
  'delete',
  'effect',
  'interface',
  'it is',
  'maximum',
  'minimum',
  'modify',
  'option',
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

/** What is hard to read in an English text, or wrong; code spans are left alone. */
export function checkEnglish(text: string): string[] {
  const file = new VFile(text);
  retext.runSync(toNlcst(fromMarkdown(text), file, ParseEnglish), file);
  return file.messages.map(({ reason, actual }) => {
    const where = actual && !reason.includes(actual) ? ` (“${actual}”)` : '';
    return `${reason}${where}`;
  });
}
