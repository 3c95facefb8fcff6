import type { Browser, CDPSession, Page } from 'playwright-core';

/** How a page loads in a fresh profile. */
export interface PageLoad {
  /** Bytes over the network, compressed, and those of them that are scripts. */
  bytes: number;
  scripts: number;
  /** Milliseconds to the largest contentful paint. */
  paint: number;
  /** Milliseconds of long tasks beyond 50 each. */
  blocking: number;
}

/** What is added to the weight of a page by using it. */
export type Interaction = (page: Page) => Promise<unknown>;

/** Loads a page as a slow device would. */
export async function loadPage(browser: Browser, url: string, slowDown: number): Promise<PageLoad> {
  const { page, weight, close } = await open(browser, url, slowDown);
  const { paint, blocking } = await page.evaluate(
    () => (globalThis as unknown as { loadTimes: { paint: number; blocking: number } }).loadTimes,
  );
  const { bytes, scripts } = weight();
  await close();
  return { bytes, scripts, paint, blocking };
}

/** The compressed bytes that using a page loads. */
export async function bytesOf(browser: Browser, url: string, interact: Interaction): Promise<number> {
  const { page, weight, close } = await open(browser, url, 1);
  const before = weight().bytes;
  await interact(page);
  await page.waitForLoadState('networkidle');
  const { bytes } = weight();
  await close();
  return bytes - before;
}

async function open(browser: Browser, url: string, slowDown: number) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  const weight = await weigh(session);
  // What a page asks of other hosts is not measured, and not let out.
  await page.route(
    (address) => address.hostname !== '127.0.0.1' && address.protocol !== 'data:',
    (route) => route.abort(),
  );
  await page.addInitScript(observe);
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(
    () => performance.now() - (globalThis as unknown as { lastTask: number }).lastTask > 1500,
  );
  return { page, weight, close: () => context.close() };
}

async function weigh(session: CDPSession): Promise<() => { bytes: number; scripts: number }> {
  const types = new Map<string, string>();
  const sizes = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  const headers = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, response }) =>
    headers.set(requestId, response.encodedDataLength),
  );
  // Bodies as they are sent, without headers.
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    sizes.set(requestId, Math.max(0, encodedDataLength - (headers.get(requestId) ?? 0))),
  );
  await session.send('Network.enable');
  return () => {
    let bytes = 0;
    let scripts = 0;
    for (const [id, size] of sizes) {
      bytes += size;
      if (types.get(id) === 'Script') scripts += size;
    }
    return { bytes, scripts };
  };
}

/** Runs in the page, before everything else. */
function observe(): void {
  const own = globalThis as unknown as { loadTimes: { paint: number; blocking: number }; lastTask: number };
  own.loadTimes = { paint: 0, blocking: 0 };
  own.lastTask = 0;
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) {
      own.loadTimes.paint = startTime;
      own.lastTask = performance.now();
    }
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      own.loadTimes.blocking += Math.max(0, duration - 50);
      own.lastTask = performance.now();
    }
  }).observe({ type: 'longtask', buffered: true });
}
