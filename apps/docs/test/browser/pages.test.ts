import { afterAll, beforeAll, describe, it } from 'vitest';
import { pages } from '../pages.ts';
import { accessibilityProblems, type Reader, rulesOfWidth, startReader } from './browser.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

// The two themes are divided between desktop and phone, so that axe sees each page in both. A phone that is smaller still shows
// the same as the other, in less room.
const [light, dark] = ['light', 'dark'] as const;
const devices = [
  { name: 'desktop, light', width: 1440, height: 900, colorScheme: light, isMobile: false, rules: undefined },
  { name: 'phone, dark', width: 390, height: 844, colorScheme: dark, isMobile: true, rules: undefined },
  {
    name: 'small phone, light',
    width: 320,
    height: 640,
    colorScheme: light,
    isMobile: true,
    rules: rulesOfWidth,
  },
];

describe.concurrent.each(devices)('on $name', ({ width, height, colorScheme, isMobile, rules }) => {
  it.for(pages)('$path is whole, quiet and accessible', async ({ path, language }, { expect }) => {
    const { page, foreign, errors, close } = await reader.open(path, {
      viewport: { width, height },
      colorScheme,
      isMobile,
      hasTouch: isMobile,
      locale: language,
    });
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await accessibilityProblems(page, rules)).toEqual([]);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });
});
