import { createRequire } from 'node:module';
import { join } from 'node:path';
import { findBrowser } from '../../browser.mjs';
import { repositoryRoot } from '../../terminal.mjs';

/** A tab of the browser, as far as benchmark and tests use it. */
export interface Page {
  goto(url: string, options?: { timeout?: number; waitUntil?: 'networkidle' }): Promise<unknown>;
  locator(selector: string): { allInnerTexts(): Promise<string[]> };
  keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
  waitForFunction<A>(
    condition: (argument: A) => unknown,
    argument: A,
    options: { polling: number; timeout: number },
  ): Promise<unknown>;
}

/** A browser, as far as benchmark and tests use it. */
export interface Browser {
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

/** Starts the Chromium that the browser tests use. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser(process.env);
  if (!executablePath) throw new Error('There is no Chromium: set CHROMIUM_PATH, or run the tests once.');
  // Playwright belongs to the package whose tests use it.
  const { chromium } = createRequire(join(repositoryRoot, 'apps/docs/package.json'))('playwright-core') as {
    chromium: { launch(options: object): Promise<Browser> };
  };
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}
