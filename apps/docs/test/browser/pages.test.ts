import { afterAll, beforeAll, describe, it } from 'vitest';
import { pages } from '../pages.ts';
import { accessibilityProblems, type Reader, startReader } from './browser.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

// The two themes are divided between the two sizes, so that each page is seen in both.
const devices = [
  { name: 'desktop, light', width: 1440, height: 900, colorScheme: 'light' as const, isMobile: false },
  { name: 'phone, dark', width: 390, height: 844, colorScheme: 'dark' as const, isMobile: true },
  { name: 'small phone, light', width: 320, height: 640, colorScheme: 'light' as const, isMobile: true },
];

describe.concurrent.each(devices)('on $name', ({ width, height, colorScheme, isMobile }) => {
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
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });
});
