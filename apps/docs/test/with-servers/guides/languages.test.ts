import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const pagesIn = (segment: string) =>
  globSync('**/*.md', {
    cwd: fileURLToPath(new URL(`../../../src/content/guides/${segment}`, import.meta.url)),
  });

test('every hand-written page is there in English and in Chinese', () => {
  expect(pagesIn('en')).toContain('client.md');
  expect(pagesIn('zh-cn').sort()).toEqual(pagesIn('en').sort());
});
