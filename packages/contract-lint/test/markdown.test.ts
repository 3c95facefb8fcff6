import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { codeMark, readMarkdown } from '../src/text/markdown.ts';

/** What a text is made of, by the parser alone. */
function parse(text: string): { code: string[]; prose: string } {
  const code: string[] = [];
  const inline = (node: { type: string; value?: string; children?: unknown[] }): string => {
    if (node.type === 'inlineCode') code.push(node.value ?? '');
    return node.type === 'inlineCode'
      ? codeMark
      : (node.value ?? node.children?.map((child) => inline(child as typeof node)).join('') ?? ' ');
  };
  return { code, prose: inline(fromMarkdown(text)) };
}

const words = [
  'The port',
  ' of `a b`',
  '`` `c` ``',
  '` d `',
  '。',
  ' – 1.5 × 2',
  ', (see)',
  ' *',
  '1. ',
  '- ',
  '`',
  ' ',
  '{id}',
  'https://a.example/b',
  "it's",
];

test('takes texts apart as the parser of Markdown does, whatever way is quicker', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }), (parts) => {
      const text = parts.join('');
      // Lists and blocks of code are another matter: they have no single paragraph.
      fc.pre(fromMarkdown(text).children.every(({ type }) => type === 'paragraph'));
      const { code, prose } = readMarkdown(text);
      expect({ code, prose: prose.join('') }).toEqual(parse(text));
    }),
    { numRuns: 2000 },
  );
});
