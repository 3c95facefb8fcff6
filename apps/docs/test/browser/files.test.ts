import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { languages } from '@vpcep/contract';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { textsFor } from '../../src/catalogue/texts.ts';
import { type Reader, startReader } from './browser.ts';

const app = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'docs-files-'));
let reader: Reader;
beforeAll(async () => {
  const { PATH, HOME } = process.env;
  const args = ['scripts/publish.ts', '--files', '--out', folder];
  const env = { PATH, HOME, ASTRO_TELEMETRY_DISABLED: '1' };
  await promisify(execFile)(process.execPath, args, { cwd: app, env });
  reader = await startReader();
}, 120_000);
afterAll(async () => {
  await reader.close();
  rmSync(folder, { recursive: true });
});

describe.each(languages)('the files of the site in $name', ({ tag }) => {
  it('are read without a server: styled, linked, without a request that fails', async ({ expect }) => {
    const { page, close } = await reader.open('/favicon.svg', { locale: tag });
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(request.url()));
    // The browser asks the server of the first page for an icon, which may fail late.
    page.on('console', (message) => {
      const { url } = message.location();
      if (message.type() === 'error' && !url.startsWith('http')) failed.push(message.text());
    });
    await page.goto(pathToFileURL(join(folder, tag.toLowerCase(), 'index.html')).href);
    const follow = async (text: string) => {
      await page.locator('a:visible', { hasText: text }).first().click();
      await page.waitForLoadState();
    };
    const t = textsFor(tag);
    await follow(t('nav.getting-started'));
    expect(await page.locator('h1').textContent()).toBe(t('nav.getting-started'));
    await follow(t('nav.port-mappings'));
    expect(await page.locator('.port-rule .port-verdict').textContent()).toContain('EndPoint.3044');
    expect(await page.locator('.port-rule form').isVisible()).toBe(false);
    const columns = await page
      .locator('.port-rule-picture')
      .evaluate((part) => getComputedStyle(part).display);
    expect(columns).toBe('grid');
    await page.locator('a[hreflang]').first().click();
    await page.waitForLoadState();
    expect(await page.locator('html').getAttribute('lang')).not.toBe(tag);
    expect(failed).toEqual([]);
    await close();
  });
});
