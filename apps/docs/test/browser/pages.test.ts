import { afterAll, beforeAll, describe, it } from 'vitest';
import { pages } from '../pages.ts';
import { accessibilityProblems, type Reader, rulesOfWidth, startReader, type View } from './browser.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

/** What a page is shown in, and the rules that axe judges it by; all of them unless some are named. */
const looks: { view: View; rules?: readonly string[] }[] = [
  // The two themes are divided between desktop and phone, so that axe sees each page in both.
  { view: { width: 390, height: 844, colorScheme: 'dark', isMobile: true } },
  // A phone that is smaller still shows the same as the other, in less room.
  { view: { width: 320, height: 640, colorScheme: 'light', isMobile: true }, rules: rulesOfWidth },
  { view: { width: 1440, height: 900, colorScheme: 'light', isMobile: false } },
];

// Pages are loaded on a desktop where the language is changed.
describe.concurrent('on a phone, on a small one, and on a desktop', () => {
  it.for(pages)('$path is whole, quiet and accessible', async ({ path, language }, { expect }) => {
    const { page, foreign, errors, show, becomesQuiet, close } = await reader.open(
      path,
      { locale: language },
      looks[0]?.view,
    );
    await becomesQuiet();
    for (const [index, { view, rules }] of looks.entries()) {
      if (index > 0) await show(view);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(view.width);
      expect(await accessibilityProblems(page, rules)).toEqual([]);
    }
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });
});
