import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '@vpcep/testing/chromium';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { serveDocs } from '../../serve.mjs';

/** The built site, served, and a browser to read it with. */
export interface Reader {
  url: string;
  /**
   * Opens a page of the site, or any address, in a browser profile that nothing is kept in.
   *
   * @param view the device that the page is loaded on, which may become another; a desktop unless the options say otherwise
   */
  open(address: string, options?: BrowserContextOptions, view?: View): Promise<Visit>;
  close(): Promise<void>;
}

/** What a device shows. */
export interface View {
  width: number;
  height: number;
  colorScheme: 'light' | 'dark';
  isMobile: boolean;
}

/** A page that is open, and what it did while it was. */
export interface Visit {
  page: Page;
  /** Addresses outside the site that the page asked for. */
  foreign: string[];
  /** Errors of scripts and messages of level error on the console. */
  errors: string[];
  /** Shows a page that was opened with a view on another device, as it is. */
  show(view: View): Promise<void>;
  /** Waits until the page has asked for nothing, and been sent nothing, for half a second. */
  becomesQuiet(): Promise<void>;
  close(): Promise<void>;
}

/** Starts both. */
export async function startReader(): Promise<Reader> {
  const docs = await serveDocs({ port: 0 });
  // Almost every script runs once a page: to compile it well takes longer than it gains.
  const browser = await launchChromium(['--js-flags=--no-opt --no-maglev']);
  // A tab that is used again costs a fraction of a new profile with a new process.
  const idle = new Map<string, Tab[]>();
  return {
    url: docs.url,
    async open(address, given = {}, view = undefined) {
      // The driver of the browser holds what a context shows, and whether on a phone, for all its time.
      const options = view ? { ...given, viewport: null } : given;
      const url = new URL(address, docs.url).href;
      const key = JSON.stringify(options);
      const free = idle.get(key) ?? [];
      // From a page to a part of the same page nothing would be loaded.
      const index = free.findIndex(
        ({ page }) => !url.includes('#') || withoutHash(page.url()) !== withoutHash(url),
      );
      const tab = free.splice(index, index < 0 ? 0 : 1)[0] ?? (await openTab(browser, docs.url, options));
      const { page, show, becomesQuiet } = tab;
      if (view) await show(view);
      const { foreign, errors } = tab.listen();
      await page.goto(url);
      return {
        page,
        foreign,
        errors,
        show,
        becomesQuiet,
        async close() {
          if (await tab.forget()) idle.set(key, [...(idle.get(key) ?? []), tab]);
          else await page.context().close();
        },
      };
    },
    async close() {
      await browser.close();
      await docs.close();
    },
  };
}

const withoutHash = (url: string) => url.split('#')[0];

/** A page that shows one address after another. */
interface Tab {
  page: Page;
  /** Begins to note what the page does. */
  listen(): Pick<Visit, 'foreign' | 'errors'>;
  show: Visit['show'];
  becomesQuiet: Visit['becomesQuiet'];
  /** Brings it to the state of a new one; false when that is not possible. */
  forget(): Promise<boolean>;
}

async function openTab(browser: Browser, site: string, options: BrowserContextOptions): Promise<Tab> {
  const { viewport = { width: 1440, height: 900 }, ...others } = options;
  const context = await browser.newContext({ viewport, ...others });
  const page = await context.newPage();
  let noted: Pick<Visit, 'foreign' | 'errors'> = { foreign: [], errors: [] };
  let lastHeard = performance.now();
  const hear = () => {
    lastHeard = performance.now();
  };
  page.on('requestfinished', hear);
  page.on('requestfailed', hear);
  page.on('request', (request) => {
    hear();
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'data:' && origin !== site) noted.foreign.push(request.url());
  });
  page.on('pageerror', (error) => noted.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') noted.errors.push(message.text());
  });
  let session: CDPSession | undefined;
  return {
    page,
    listen() {
      noted = { foreign: [], errors: [] };
      return noted;
    },
    async show({ width, height, colorScheme, isMobile }) {
      if (viewport) throw new Error('Open the page with a view to show it in another.');
      session ??= await context.newCDPSession(page);
      const size = { width, height, screenWidth: width, screenHeight: height, deviceScaleFactor: 1 };
      const metrics = { ...size, mobile: isMobile };
      await session.send('Emulation.setDeviceMetricsOverride', metrics);
      await session.send('Emulation.setTouchEmulationEnabled', { enabled: isMobile });
      await page.emulateMedia({ colorScheme });
    },
    async becomesQuiet() {
      while (performance.now() - lastHeard < 500) await wait(50);
    },
    async forget() {
      const isOnSite = page.url().startsWith(`${site}/`);
      if (page.isClosed() || !isOnSite || options.javaScriptEnabled === false) return false;
      await page.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
      });
      await context.clearCookies();
      if (viewport) await page.setViewportSize(viewport);
      await page.emulateMedia({ media: null, colorScheme: options.colorScheme ?? null });
      return true;
    },
  };
}

interface Axe {
  axe: { run(part: Document, options: RunOptions): Promise<AxeResults> };
}

// What is wrong is told by its selector; the source of every element that is right would be collected as well.
const axe = `${readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')}
  axe.configure({ noHtml: true });`;

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
  // The page may have been judged before, in another state.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const options: RunOptions = {
    resultTypes: ['violations'],
    rules: { 'target-size': { enabled: true } },
    ...(only && { runOnly: { type: 'rule', values: [...only] } }),
  };
  const { violations } = await page.evaluate(
    (given) => (window as unknown as Axe).axe.run(document, given),
    options,
  );
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${impact}) ${target.join(' ')}: ${failureSummary}`),
  );
}
