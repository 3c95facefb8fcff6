import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { languages, sourceLanguage } from '@vpcep/contract';
import { describe, expect, it } from 'vitest';
import { htmlOf } from '../../pages.ts';

const outlineOf = (tag: string, page: string) =>
  htmlOf({ path: `/${tag.toLowerCase()}/${page}/` })
    .querySelectorAll('main :is(h2, h3)')
    .map(({ tagName, id }) => `${tagName} ${id}`);

const guides = globSync('*.md', {
  cwd: fileURLToPath(new URL('../../../src/content/guides/en', import.meta.url)),
}).map((file) => file.replace('.md', ''));

describe.each(guides)('the guide %s', (page) => {
  it.each(languages)('has the same sections with the same ids in $name', ({ tag }) => {
    expect(outlineOf(sourceLanguage, page).length).toBeGreaterThan(2);
    expect(outlineOf(tag, page)).toEqual(outlineOf(sourceLanguage, page));
  });
});
