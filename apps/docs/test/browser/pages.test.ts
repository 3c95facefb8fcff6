import { afterAll, beforeAll, describe, it } from 'vitest';
import { pages } from '../pages.ts';
import { accessibilityProblems, type Reader, rulesOfWidth, startReader } from './browser.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

/** What a device shows, and the rules that axe judges it by; all of them unless some are named. */
interface View {
  width: number;
  height: number;
  colorScheme: 'light' | 'dark';
  rules?: readonly string[];
}

// The two themes are divided between desktop and phone, so that axe sees each page in both. A phone that is smaller still shows
// the same as the other, in less room.
const devices: { name: string; isMobile: boolean; views: [View, ...View[]] }[] = [
  { name: 'a desktop', isMobile: false, views: [{ width: 1440, height: 900, colorScheme: 'light' }] },
  {
    name: 'a phone, and on a small one',
    isMobile: true,
    views: [
      { width: 390, height: 844, colorScheme: 'dark' },
      { width: 320, height: 640, colorScheme: 'light', rules: rulesOfWidth },
    ],
  },
];

describe.concurrent.each(devices)('on $name', ({ isMobile, views }) => {
  it.for(pages)('$path is whole, quiet and accessible', async ({ path, language }, { expect }) => {
    const [{ width, height, colorScheme }] = views;
    const { page, foreign, errors, close } = await reader.open(path, {
      viewport: { width, height },
      colorScheme,
      isMobile,
      hasTouch: isMobile,
      locale: language,
    });
    await page.waitForLoadState('networkidle');
    for (const view of views) {
      await page.setViewportSize({ width: view.width, height: view.height });
      await page.emulateMedia({ colorScheme: view.colorScheme });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(view.width);
      expect(await accessibilityProblems(page, view.rules)).toEqual([]);
    }
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });
});
