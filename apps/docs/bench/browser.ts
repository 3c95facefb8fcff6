import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { launchChromium } from '@vpcep/testing/chromium';
import type { Browser } from 'playwright-core';

/** A browser, and the port on which it listens for debuggers. */
export async function startBrowser(): Promise<{ browser: Browser; port: number }> {
  const port = await freePort();
  return { browser: await launchChromium([`--remote-debugging-port=${port}`]), port };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
