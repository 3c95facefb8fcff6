import { languages, sourceLanguage } from '@vpcep/contract';
import { describe, expect, it } from 'vitest';
import { htmlOf } from '../../pages.ts';

const outlineOf = (tag: string, page: string) =>
  htmlOf({ path: `/${tag.toLowerCase()}/${page}/` })
    .querySelectorAll('main :is(h2, h3)')
    .map(({ tagName, id }) => `${tagName} ${id}`);

describe.each(['getting-started', 'client', 'mock', 'sandbox', 'resilience'])('the guide %s', (page) => {
  it.each(languages)('has the same sections with the same ids in $name', ({ tag }) => {
    expect(outlineOf(sourceLanguage, page).length).toBeGreaterThan(3);
    expect(outlineOf(tag, page)).toEqual(outlineOf(sourceLanguage, page));
  });
});
