import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { languages } from '@vpcep/contract';
import { type Sandbox, startSandbox } from '@vpcep/sandbox';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { textsFor } from '../../../src/catalogue/texts.ts';
import { operationOf } from '../../../src/contract/operations.ts';
import { type Reader, startReader, type Visit } from '../../browser/browser.ts';

const app = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'docs-files-'));
let reader: Reader;
let sandbox: Sandbox;
beforeAll(async () => {
  const { PATH, HOME } = process.env;
  const args = ['scripts/publish.ts', '--files', '--out', folder];
  const env = { PATH, HOME, ASTRO_TELEMETRY_DISABLED: '1' };
  await promisify(execFile)(process.execPath, args, { cwd: app, env });
  [reader, sandbox] = await Promise.all([startReader(), startSandbox({ port: 0 })]);
}, 120_000);
afterAll(async () => {
  await Promise.all([reader.close(), sandbox.close()]);
  rmSync(folder, { recursive: true });
});

function openFile(tag: string, place: string): Promise<Visit> {
  const file = pathToFileURL(join(folder, tag.toLowerCase(), place, 'index.html'));
  return reader.open(file.href, { locale: tag });
}

describe.each(languages)('the files of the site in $name', ({ tag }) => {
  it('are read without a server: styled, linked, without a request that fails', async ({ expect }) => {
    const { page, errors, close } = await openFile(tag, '');
    page.on('requestfailed', (request) => {
      // Who goes on to the next page does not wait for what is left of the last.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') errors.push(request.url());
    });
    await page.reload();
    const follow = async (text: string) => {
      await page.locator('a:visible', { hasText: text }).first().click();
      await page.waitForLoadState();
    };
    const t = textsFor(tag);
    await follow(t('nav.getting-started'));
    expect(await page.locator('h1').textContent()).toBe(t('nav.getting-started'));
    await follow(t('nav.port-mappings'));
    expect(await page.locator('.port-rule .port-verdict').textContent()).toContain('EndPoint.3044');
    expect(await page.locator('.port-rule form').isVisible()).toBe(true);
    const columns = await page
      .locator('.port-rule-picture')
      .evaluate((part) => getComputedStyle(part).display);
    expect(columns).toBe('grid');
    await page.locator('a[hreflang]').first().click();
    await page.waitForLoadState();
    expect(await page.locator('html').getAttribute('lang')).not.toBe(tag);
    expect(errors).toEqual([]);
    await close();
  });

  it('are searched, and lead to what is found', async ({ expect }) => {
    const { page, errors, close } = await openFile(tag, 'reference/lifecycle');
    await page.keyboard.press('/');
    await page.keyboard.type('3044');
    await page.locator('.search-answer').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('[id="EndPoint.3044"]:target').waitFor();
    expect(page.url()).toMatch(/^file:/);
    expect(errors).toEqual([]);
    await close();
  });

  it('send requests to a sandbox with “Try it”', async ({ expect }) => {
    const t = textsFor(tag);
    const { page, errors, close } = await openFile(
      tag,
      `reference/${operationOf(tag, 'createEndpointService').slug}`,
    );
    await page.getByRole('button', { name: t('operation.try'), exact: true }).click();
    const form = page.locator('.console');
    await form.getByLabel(t('console.address')).fill(sandbox.url);
    await form.locator('[name=project_id]').fill(crypto.randomUUID().replaceAll('-', ''));
    const example = JSON.parse(await form.getByLabel(t('console.body')).inputValue());
    await form
      .getByLabel(t('console.body'))
      .fill(JSON.stringify({ ...example, port_id: crypto.randomUUID() }));
    await form.getByRole('button', { name: t('console.send') }).click();
    await form.locator('.console-result .status-2').waitFor();
    expect(await form.locator('.console-result pre').textContent()).toContain('"creating"');
    expect(errors).toEqual([]);
    await close();
  });
});
