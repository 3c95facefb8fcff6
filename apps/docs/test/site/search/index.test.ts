import { readFileSync } from 'node:fs';
import { errorCodes, languages } from '@vpcep/contract';
import { describe, expect, it } from 'vitest';
import { operationsOf } from '../../src/contract/operations.ts';
import { rank, type SearchRecord } from '../../src/search/rank.ts';
import { htmlOf, site } from '../pages.ts';

const recordsIn = (tag: string): SearchRecord[] =>
  JSON.parse(readFileSync(`${site}${tag.toLowerCase()}/search.json`, 'utf8'));

describe.each(languages)('the search index in $name', ({ tag }) => {
  const records = recordsIn(tag);

  it('leads to parts of pages that exist', () => {
    expect(records.length).toBeGreaterThan(150);
    for (const { href } of records) {
      const { pathname, hash } = new URL(href, 'http://site.invalid');
      const page = htmlOf({ path: pathname });
      if (hash) expect(page.getElementById(decodeURIComponent(hash.slice(1))), href).not.toBeNull();
    }
  });

  it('puts the page first whose title is the query', () => {
    for (const { summary, slug } of operationsOf(tag)) {
      expect(rank(records, summary)[0]?.href).toBe(`/${tag.toLowerCase()}/reference/${slug}/`);
    }
  });

  it('puts the code first that is the query, by its name and by its digits', () => {
    for (const { code } of errorCodes) {
      expect(rank(records, code)[0]?.title).toBe(code);
      const digits = code.slice(-4);
      const namesakes = errorCodes.filter((other) => other.code.endsWith(digits)).length;
      const first = rank(records, digits)
        .slice(0, namesakes)
        .map(({ title }) => title);
      expect(first).toContain(code);
    }
  });
});

it.each([
  ['en', 'port_id', 'port_id'],
  ['en', 'rename', 'service_name'],
  ['en', 'deleting', 'deleting'],
  ['zh-CN', '创建终端节点服务', '创建终端节点服务'],
  ['zh-CN', 'port_id', 'port_id'],
])('in %s, %s leads to %s', (tag, query, title) => {
  expect(rank(recordsIn(tag), query)[0]?.title).toBe(title);
});

describe('rank', () => {
  const record = (title: string, text: string): SearchRecord => ({
    kind: 'section',
    title,
    text,
    within: '',
    href: `/${title}`,
  });

  it('wants every word', () => {
    expect(rank([record('a b', ''), record('a', '')], 'a b').map(({ title }) => title)).toEqual(['a b']);
  });

  it('finds a run of Chinese whose parts are apart', () => {
    const apart = record('x', '端口的映射，口映，端口');
    expect(rank([apart, record('y', '终端')], '端口映射')).toEqual([apart]);
  });

  it('finds nothing for nothing', () => {
    expect(rank([record('a', '')], '  ')).toEqual([]);
  });
});
