import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './script.ts';

/**
 * Marks that CommonMark takes for text: those that would open after a letter and before punctuation, or close after punctuation
 * and before a letter. Chinese has no spaces that would keep them apart.
 */
function strayMarks(markdown: string): string[] {
  const prose = markdown.replaceAll(/^ *(```+)[\s\S]*?^ *\1|`[^`\n]*`/gm, '`');
  return prose.split(/\n\s*\n|^ *- /m).flatMap((paragraph) =>
    paragraph.split('**').flatMap((text, index, parts) => {
      const next = parts[index + 1];
      if (next === undefined) return [];
      const opens = index % 2 === 0;
      const [before = ' ', after = ' '] = [text.at(-1), next.at(0)];
      const isStray = opens ? isWord(before) && isMark(after) : isMark(before) && isWord(after);
      return isStray ? [`${text.slice(-20)}**${next.slice(0, 20)}`] : [];
    }),
  );
}

const isWord = (character: string) => /[\p{L}\p{N}]/u.test(character);
const isMark = (character: string) => /[\p{P}\p{S}]/u.test(character);

test.each([
  ['**说明。**再查询', 1],
  ['**说明**。再查询', 0],
  ['看**（注）**', 1],
  ['**Keep it.** Next', 0],
  ['`a.**b`，**说明**：`x`', 0],
])('%s has %i stray marks', (markdown, count) => {
  expect(strayMarks(markdown)).toHaveLength(count);
});

test('every mark of bold text in a committed document is taken as one', () => {
  const listed = execFileSync('git', ['ls-files', '*.md'], { cwd: root, encoding: 'utf8' })
    .trim()
    .split('\n');
  expect(listed.length).toBeGreaterThan(40);
  const stray = listed.flatMap((file) =>
    strayMarks(readFileSync(join(root, file), 'utf8')).map((place) => `${file}: ${place}`),
  );
  expect(stray).toEqual([]);
});
