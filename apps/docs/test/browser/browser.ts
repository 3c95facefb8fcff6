import { AxeBuilder } from '@axe-core/playwright';
import { launchChromium } from '@vpcep/testing/chromium';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { serveDocs } from '../../serve.mjs';

/** The built site, served, and a browser to read it with. */
export interface Reader {
  url: string;
  /** Opens a page of the site, or any address, in a fresh browser profile. */
  open(address: string, options?: BrowserContextOptions): Promise<Visit>;
  close(): Promise<void>;
}

/** A page that is open, and what it did while it was. */
export interface Visit {
  page: Page;
  /** Addresses outside the site that the page asked for. */
  foreign: string[];
  /** Errors of scripts and messages of level error on the console. */
  errors: string[];
  close(): Promise<void>;
}

/** Starts both. */
export async function startReader(): Promise<Reader> {
  const docs = await serveDocs({ port: 0 });
  const browser = await launchChromium();
  return {
    url: docs.url,
    async open(address, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      const page = await context.newPage();
      const foreign: string[] = [];
      const errors: string[] = [];
      page.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol !== 'data:' && origin !== docs.url) foreign.push(request.url());
      });
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await page.goto(new URL(address, docs.url).href);
      return { page, foreign, errors, close: () => context.close() };
    },
    async close() {
      await browser.close();
      await docs.close();
    },
  };
}

/** Rules of axe whose verdict depends on the width of a page. */
export const rulesOfWidth = ['target-size', 'scrollable-region-focusable'];

/**
 * What axe finds wrong on a page, a line each.
 *
 * @param only rules; all of them unless some are named
 */
export async function accessibilityProblems(page: Page, only?: readonly string[]): Promise<string[]> {
  // A part that is not laid out until it comes near has an estimated height: what it holds seems to lie under the next part.
  await page.evaluate(() => {
    for (const part of document.querySelectorAll<HTMLElement>('main *'))
      if (getComputedStyle(part).contentVisibility === 'auto') part.style.contentVisibility = 'visible';
  });
  const { violations } = await new AxeBuilder({ page })
    // There are no frames; the other mode opens a page of its own for each run.
    .setLegacyMode()
    .options({
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
      ...(only && { runOnly: { type: 'rule', values: [...only] } }),
    })
    .analyze();
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${impact}) ${target.join(' ')}: ${failureSummary}`),
  );
}
