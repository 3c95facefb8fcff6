import { languages } from '@vpcep/contract';
import { expect, test } from 'vitest';
import { textsFor } from '../../../src/catalogue/texts.ts';
import { htmlOf, pagesIn } from '../../pages.ts';

test.each(languages)('what runs TypeScript is said before the first program, in $name', ({ tag }) => {
  const note = textsFor(tag)('guide.typescript').replaceAll('`', '');
  const guides = pagesIn(tag)
    .map(htmlOf)
    .filter((page) => page.querySelector('.guide pre[aria-label=ts]'));
  expect(guides.length).toBeGreaterThan(3);
  for (const page of guides) {
    const before = page.querySelector('pre[aria-label=ts]')?.parentNode?.previousElementSibling;
    expect(before?.text).toBe(note);
    expect(page.querySelectorAll('.note').filter(({ text }) => text === note)).toHaveLength(1);
  }
});
