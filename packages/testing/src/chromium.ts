import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { hasSharedMemory } from './shared-memory.ts';

const wellKnown = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/**
 * Starts a Chromium that asks nobody for anything by itself: CHROMIUM_PATH, or one of the well-known places.
 *
 * @param args further arguments of its command line
 * @throws {Error} Chromium is not found
 */
export async function launchChromium(args: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? wellKnown.find((path) => existsSync(path));
  if (!executablePath) {
    throw new Error('No Chromium found: set CHROMIUM_PATH to the executable of Chromium or Chrome.');
  }
  return await chromium.launch({
    executablePath,
    // Playwright has Chromium share memory through files on the disk, for containers that have next to none; it costs more.
    ignoreDefaultArgs: hasSharedMemory() ? ['--disable-dev-shm-usage'] : [],
    args: [
      // Chromium does not run its sandbox as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...args,
    ],
  });
}
