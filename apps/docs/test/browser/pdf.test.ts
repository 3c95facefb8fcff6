import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languages } from '@vpcep/contract';
import { launchChromium } from '@vpcep/testing/chromium';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printPdf } from '../../scripts/print-pdf.ts';
import { site } from '../pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'vpcep-pdf-'));
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

describe.each(languages)('the reference as a PDF in $name', ({ tag }) => {
  it('is written', async () => {
    const path = join(folder, `${tag}.pdf`);
    await printPdf(browser, site, tag, path);
    const pdf = readFileSync(path, 'latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf.trimEnd().endsWith('%%EOF')).toBe(true);
    expect(pdf.length).toBeGreaterThan(500_000);
  });

  it('shows every property, and each sample in one language', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`file://${join(site, 'download', `vpcep-api.${tag}.html`)}`);
    await page.emulateMedia({ media: 'print' });
    const properties = page.locator('.property-body');
    expect(await properties.count()).toBeGreaterThan(50);
    expect(await properties.filter({ visible: true }).count()).toBe(await properties.count());
    expect(await page.locator('pre[data-when^="lang:curl"]:visible').count()).toBeGreaterThan(3);
    expect(await page.locator('pre[data-when^="lang:python"]:visible').count()).toBe(0);
    await page.close();
  });
});

it('a site that is not built is named', async () => {
  await expect(printPdf(browser, folder, 'en', join(folder, 'none.pdf'))).rejects.toThrow(
    'build the site first',
  );
});
