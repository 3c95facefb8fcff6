import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { serveDocs } from '../../serve.mjs';

const wellKnown = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The built site, served, and a browser to read it with. */
export interface Reader {
  url: string;
  /** Opens a page in a fresh browser profile. */
  open(path: string, options?: BrowserContextOptions): Promise<Visit>;
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

/** Starts both. The browser is CHROMIUM_PATH, or one of the well-known places. */
export async function startReader(): Promise<Reader> {
  const executablePath = process.env.CHROMIUM_PATH ?? wellKnown.find((path) => existsSync(path));
  if (!executablePath) {
    throw new Error('No Chromium found: set CHROMIUM_PATH to the executable of Chromium or Chrome.');
  }
  const docs = await serveDocs({ port: 0 });
  const browser: Browser = await chromium.launch({
    executablePath,
    args: [
      // Chromium refuses its sandbox to root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return {
    url: docs.url,
    async open(path, options = {}) {
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
      await page.goto(docs.url + path);
      return { page, foreign, errors, close: () => context.close() };
    },
    async close() {
      await browser.close();
      await docs.close();
    },
  };
}

/** What axe finds wrong on a page, a line each. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${impact}) ${target.join(' ')}: ${failureSummary}`),
  );
}
