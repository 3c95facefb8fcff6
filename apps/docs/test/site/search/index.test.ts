import { errorCodes, languages } from '@vpcep/contract';
import { describe, expect, it } from 'vitest';
import { operationsOf } from '../../../src/contract/operations.ts';
import { askedIn } from '../../../src/search/asked/asked.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import { createSearch } from '../../../src/search/search.ts';
import { htmlOf, pagesIn } from '../../pages.ts';
import { indexOf, placeOf, searchIn } from './ask.ts';
import { questions } from './questions.ts';
import { unseenQuestions } from './unseen-questions.ts';

/** The title of what is found first. */
const firstOf = (language: string, query: string) => searchIn(language)(query)[0]?.record.title;

describe.each(languages)('the search in $name', ({ tag }) => {
  const segment = tag.toLowerCase();
  const { records } = indexOf(tag);

  it('leads to parts of pages that exist', () => {
    expect(records.length).toBeGreaterThan(150);
    for (const { href } of records) {
      const { pathname, hash } = new URL(href, 'http://site.invalid');
      const page = htmlOf({ path: pathname });
      if (hash) expect(page.getElementById(decodeURIComponent(hash.slice(1))), href).not.toBeNull();
    }
  });

  it('knows every section of every page', () => {
    const known = new Set(records.map(({ href }) => decodeURIComponent(href)));
    const apart = ['', '404/', 'search/', ...operationsOf(tag).map(({ slug }) => `reference/${slug}/`)];
    const missing = pagesIn(tag)
      .filter(({ place }) => !apart.includes(place))
      .flatMap(({ path }) =>
        htmlOf({ path })
          .querySelectorAll('main h2[id]')
          .map(({ id }) => `${path}#${id}`),
      )
      .filter((href) => !known.has(href));
    expect(missing).toEqual([]);
  });

  it('has readers’ words for what exists, and for every page, section, code and difference', () => {
    const placeIn = ({ href }: SearchRecord) => href.slice(segment.length + 2);
    const places = records.map(placeIn);
    const asked = askedIn(tag);
    expect([...asked.keys()].filter((place) => !places.includes(place))).toEqual([]);
    const needed = records.filter(({ kind }) => kind !== 'property' && kind !== 'value').map(placeIn);
    expect(needed.filter((place) => !asked.has(place))).toEqual([]);
  });

  it('puts the page first whose title is the query', () => {
    for (const { summary, slug } of operationsOf(tag)) {
      expect(searchIn(tag)(summary)[0]?.record.href).toBe(`/${segment}/reference/${slug}/`);
    }
  });

  it('gives a code as the answer, by its names, by its digits, and in a line of a log', () => {
    for (const { code, also = [] } of errorCodes) {
      for (const query of [
        code,
        code.toUpperCase(),
        ...also,
        `WARN {"error_code":"${code}"} in createService`,
      ]) {
        const [first] = searchIn(tag)(query);
        expect(first?.record.title, query).toBe(code);
        expect(first?.isAnswer, query).toBe(true);
        expect(first?.record.text && first.record.remedy, query).toBeTruthy();
      }
      const digits = code.slice(-4);
      const namesakes = errorCodes.filter((other) => other.code.endsWith(digits)).length;
      const first = searchIn(tag)(digits).slice(0, namesakes);
      expect(first.map(({ record }) => record.title)).toContain(code);
    }
  });

  // The questions of one language are half of all; 57 of 60 is what all must reach.
  it('answers questions with the right section: 95 of 100 first, all in the top three', () => {
    const places = (questions[tag] ?? []).map((question) => ({
      words: question[0],
      place: placeOf(tag, question),
    }));
    expect(places.length).toBeGreaterThanOrEqual(30);
    expect(places.filter(({ place }) => place > 3)).toEqual([]);
    const notFirst = places.filter(({ place }) => place > 1).map(({ words }) => words);
    expect(notFirst.length, notFirst.join('; ')).toBeLessThanOrEqual(places.length * 0.05);
  });
});

it.each(Object.entries(unseenQuestions))(
  'answers questions %s as well as it has before',
  (_, { first, topThree, questions: asked }) => {
    const places = Object.entries(asked).flatMap(([tag, own]) =>
      own.map((question) => placeOf(tag, question)),
    );
    expect(places.length).toBeGreaterThanOrEqual(20);
    expect(places.filter((place) => place === 1).length).toBeGreaterThanOrEqual(first);
    expect(places.filter((place) => place <= 3).length).toBeGreaterThanOrEqual(topThree);
  },
);

it.each([
  ['en', 'port_id', 'port_id'],
  ['en', 'rename', 'service_name'],
  ['en', 'deleting', 'deleting'],
  ['en', '裸金属服务器', 'server_type'],
  ['zh-CN', '创建终端节点服务', '创建终端节点服务'],
  ['zh-CN', 'port_id', 'port_id'],
  ['zh-CN', 'bare metal server', 'server_type'],
])('in %s, %s leads to %s', (tag, query, title) => {
  expect(firstOf(tag, query)).toBe(title);
});

it.each([
  ["Error: Cannot find package '@vpcep/client' imported from /app.mjs", 'getting-started/#if-a-step-fails'],
  [
    'TypeError [ERR_UNKNOWN_FILE_EXTENSION]: Unknown file extension ".ts"',
    'environments/#es-modules-and-commonjs',
  ],
  [
    `SyntaxError: Unexpected token '<', "<!DOCTYPE "... is not valid JSON`,
    'errors-and-retries/#messages-that-are-not-from-the-service',
  ],
])('leads from %s to the table that explains it', (message, section) => {
  for (const { tag } of languages) expect(placeOf(tag, [message, section]), tag).toBe(1);
});

describe('what is found', () => {
  const record = (title: string, text: string): SearchRecord => ({
    kind: 'section',
    title,
    text,
    within: '',
    href: `/${title}`,
  });
  const titlesOf = (
    records: SearchRecord[],
    query: string,
    { synonyms = [], asked = records.map(() => '') }: { synonyms?: string[][]; asked?: string[] } = {},
  ) =>
    createSearch({ records, asked, hidden: new Map(), synonyms })(query).map((found) => found.record.title);
  const others = ['one', 'two', 'three', 'four', 'five'].map((title) => record(title, 'nothing of it'));

  it('has the record first that has all words', () => {
    expect(titlesOf([record('red', ''), record('red apple', ''), ...others], 'red apple')[0]).toBe(
      'red apple',
    );
  });

  it('is part of a Chinese run', () => {
    expect(titlesOf([record('x', '服务的端口映射不得重复'), ...others], '端口映射')).toEqual(['x']);
    // No dictionary has this one.
    expect(titlesOf([record('x', '网关超时'), ...others], '超时')).toEqual(['x']);
  });

  it('is found by a word that means the same, after the word itself', () => {
    const records = [record('clash', ''), record('conflict', ''), ...others];
    expect(titlesOf(records, 'conflict', { synonyms: [['clash', 'conflict']] })).toEqual([
      'conflict',
      'clash',
    ]);
  });

  it('is found by a phrase that means the same, even if its words say nothing by themselves', () => {
    const synonyms = [['conflict', 'already in use']];
    expect(titlesOf([record('conflict', ''), ...others], 'is already in use', { synonyms })).toEqual([
      'conflict',
    ]);
  });

  it('is found by words that are not shown', () => {
    const hidden = new Map([['apple', [{ id: 0, count: 1 }]]]);
    const records = [record('red', ''), ...others];
    const found = createSearch({ records, asked: records.map(() => ''), hidden, synonyms: [] })('apples');
    expect(found.map(({ record: { title } }) => title)).toEqual(['red']);
  });

  it('is what readers ask for in the words of the query, before what has these words apart', () => {
    const records = [record('one', ''), record('two', ''), ...others];
    const asked = ['add a port;keep a list', 'add a list;keep a port', ...others.map(() => '')];
    expect(titlesOf(records, 'keep a port', { asked })).toEqual(['two', 'one']);
    expect(titlesOf(records, 'keep the list', { asked })).toEqual(['one', 'two']);
  });

  it('may be asked for with words that say nothing', () => {
    expect(
      titlesOf([record('one', ''), ...others], 'apple', { asked: ['the;apple', '', '', '', '', ''] }),
    ).toEqual(['one']);
  });

  it('is found by the parts of an identifier that no record has as a whole', () => {
    expect(titlesOf([record('port mapping', ''), ...others], 'cloud_port_mapping')).toEqual(['port mapping']);
    expect(titlesOf([record('port mapping', ''), ...others], 'portMapping')).toEqual(['port mapping']);
  });

  it('is found in spite of a slip', () => {
    expect(titlesOf([record('signature', ''), ...others], 'singature')).toEqual(['signature']);
    expect(titlesOf([record('endpoint service', ''), ...others], 'endpiont')).toEqual(['endpoint service']);
    expect(titlesOf([record('4044', ''), ...others], '4045')).toEqual([]);
    expect(titlesOf([record('hosts', ''), record('hostage', ''), ...others], 'hosta')).toEqual([
      'hostage',
      'hosts',
    ]);
  });

  it('is found by another form of the word, and while it is typed', () => {
    expect(titlesOf([record('renewing tokens', ''), ...others], 'renew token')).toEqual(['renewing tokens']);
    expect(titlesOf([record('renewing tokens', ''), ...others], 'rene')).toEqual(['renewing tokens']);
  });

  it('is nothing for nothing', () => {
    expect(titlesOf(others, '  ')).toEqual([]);
    expect(titlesOf(others, 'zzz')).toEqual([]);
  });
});
