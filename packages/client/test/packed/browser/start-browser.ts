import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Starts Chromium: CHROMIUM_PATH, or the system's. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    throw new Error(
      `There is no ${executablePath}: set CHROMIUM_PATH to the executable of Chromium or Chrome.`,
    );
  }
  return chromium.launch({
    executablePath,
    args: [
      // Chromium does not run its sandbox as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
