import { expect, it } from 'vitest';
import { pack, unpack } from '../../../src/search/pack.ts';
import { quantized } from '../../../src/search/postings.ts';
import type { SearchIndex } from '../../../src/search/search.ts';

const record = (title: string) => ({
  kind: 'section' as const,
  title,
  within: '',
  text: 'some',
  href: `/#${title}`,
});

it('arrives as it was packed', () => {
  const index: SearchIndex = {
    records: Array.from({ length: 400 }, (_, id) => record(`title ${id}`)),
    asked: Array.from({ length: 400 }, (_, id) => `way to ask ${id};another`),
    hidden: new Map([
      [
        'apple',
        [
          { id: 0, count: quantized(1) },
          { id: 399, count: quantized(20) },
        ],
      ],
      [
        'apply',
        [
          { id: 81, count: quantized(3) },
          { id: 82, count: quantized(0.2) },
        ],
      ],
      ['端口', Array.from({ length: 400 }, (_, id) => ({ id, count: quantized(id / 50) }))],
    ]),
    synonyms: [['port', '端口']],
  };
  expect(unpack(JSON.parse(JSON.stringify(pack(index))))).toEqual(index);
});
