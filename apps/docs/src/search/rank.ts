import { synonyms } from './synonyms.ts';

/** The kinds of things that can be found, the weightiest first. */
export const recordKinds = ['page', 'code', 'property', 'value', 'section', 'difference'] as const;

/** Something that can be found: a page, or a part of one. */
export interface SearchRecord {
  kind: (typeof recordKinds)[number];
  title: string;
  /** Where it is: the title of its page. Empty for a page. */
  within: string;
  text: string;
  href: string;
}

/** What a match is worth; words are judged one by one, and the whole query besides. */
const worth = {
  exactTitle: 1000,
  titleStart: 120,
  wholeWordInTitle: 80,
  inTitle: 40,
  inWithin: 12,
  wholeWordInText: 8,
  inText: 4,
};

/** The records that have every word of the query, the best first. */
export function rank(records: readonly SearchRecord[], query: string): SearchRecord[] {
  const whole = normalise(query);
  const words = whole.split(' ').filter(Boolean);
  if (words.length === 0) return [];
  return records
    .map((record, index) => ({ record, index, score: scoreOf(record, whole, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(({ record }) => record);
}

function scoreOf(record: SearchRecord, whole: string, words: readonly string[]): number {
  const title = normalise(record.title);
  const fields = { title, within: normalise(record.within), text: normalise(record.text) };
  const parts = words.map((word) => scoreOfWord(fields, word));
  if (parts.some((part) => part === 0)) return 0;
  const order = recordKinds.length - recordKinds.indexOf(record.kind);
  const exact = title === whole ? worth.exactTitle : title.startsWith(whole) ? worth.titleStart : 0;
  const phrase = words.length > 1 && `${title} ${fields.text}`.includes(whole) ? worth.inTitle : 0;
  return exact + phrase + parts.reduce((sum, part) => sum + part, 0) / parts.length + order;
}

interface Fields {
  title: string;
  within: string;
  text: string;
}

/** The word itself, else a word that means the same, at half its worth. */
function scoreOfWord(fields: Fields, word: string): number {
  const own = scoreOfTerm(fields, word);
  const others = synonymsOf(word).map((other) => scoreOfTerm(fields, other) / 2);
  return Math.max(own, ...others, hasHan(word) ? scoreOfHanParts(fields, word) : 0);
}

function scoreOfTerm({ title, within, text }: Fields, term: string): number {
  if (hasWord(title, term)) return worth.wholeWordInTitle;
  if (title.includes(term)) return worth.inTitle;
  if (hasWord(text, term)) return worth.wholeWordInText;
  if (text.includes(term)) return worth.inText;
  return within.includes(term) ? worth.inWithin / 2 : 0;
}

/** Chinese is written without spaces: a run counts when all its pairs of characters are there. */
function scoreOfHanParts({ title, within, text }: Fields, word: string): number {
  const pairs = [...word].slice(0, -1).map((first, index) => first + ([...word][index + 1] ?? ''));
  const all = `${title} ${within} ${text}`;
  return pairs.length > 1 && pairs.every((pair) => all.includes(pair)) ? 1 : 0;
}

function synonymsOf(word: string): readonly string[] {
  return synonyms.filter((group) => group.includes(word)).flat();
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + word.length] ?? ' '}`;
    if (!/[a-z0-9_]/.test(around)) return true;
  }
  return false;
}

function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** Letter case, Chinese punctuation, and runs of spaces say nothing. */
function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s，。、？！?!“”"（）()：:]+/g, ' ')
    .trim();
}
