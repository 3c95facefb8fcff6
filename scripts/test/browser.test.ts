import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findBrowser } from '../browser.mjs';
import { runScript } from './script.ts';

const folder = mkdtempSync(join(tmpdir(), 'vpcep-browser-'));
const browser = join(folder, 'chromium');
writeFileSync(browser, '');
chmodSync(browser, 0o755);
afterAll(() => rmSync(folder, { recursive: true }));

test('CHROMIUM_PATH comes before the PATH', () => {
  expect(findBrowser({ CHROMIUM_PATH: browser, PATH: process.env.PATH })).toBe(browser);
});

test('else the PATH is searched', () => {
  expect(findBrowser({ PATH: folder })).toBe(browser);
});

test('a headless shell comes before a whole browser, wherever on the PATH they are', () => {
  const later = join(folder, 'later');
  const shell = join(later, 'chromium-headless-shell');
  mkdirSync(later);
  writeFileSync(shell, '', { mode: 0o755 });
  expect(findBrowser({ PATH: [folder, later].join(delimiter) })).toBe(shell);
});

test('a CHROMIUM_PATH that leads nowhere ends the test run at once', async () => {
  const { printed, exited } = runScript('test', [], { CHROMIUM_PATH: join(folder, 'missing') });
  expect(await exited).toBe(2);
  expect(printed.err).toContain('CHROMIUM_PATH is set to');
  expect(printed.err).toContain('Correct it or unset it.');
});
