import { readFileSync } from 'node:fs';
import { languages } from '@vpcep/contract';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { site } from '../pages.ts';
import { type Reader, startReader } from './browser.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

describe.each(languages)('a guide in $name', ({ tag }) => {
  const path = `/${tag.toLowerCase()}/port-mappings/`;

  it('tells which mappings two services can have, as the reader changes them', async ({ expect }) => {
    const { page, errors, close } = await reader.open(path, { locale: tag });
    const verdict = () => page.locator('.port-rule').getAttribute('data-verdict');
    const shown = page.locator('.port-rule .port-verdict p:visible');
    expect(await verdict()).toBe('clash');
    await page.locator('[name=server2]').fill('91');
    expect(await verdict()).toBe('server');
    expect(await page.locator('[data-shows=server2]').first().textContent()).toBe('91');
    await page.locator('[name=server2]').fill('90');
    await page.locator('[name=protocol2]').selectOption('UDP');
    expect(await verdict()).toBe('protocol');
    await page.locator('[name=protocol2]').selectOption('TCP');
    await page.locator('[name=reading]').selectOption('triple');
    expect(await verdict()).toBe('client');
    await page.locator('[name=reading]').selectOption('pair');
    await page.locator('[name=shared]').uncheck();
    expect(await verdict()).toBe('backend');
    await page.locator('[name=shared]').check();
    await page.locator('[name=client1]').fill('70000');
    expect(await verdict()).toBe('invalid');
    expect(await shown.count()).toBe(1);
    expect(await shown.textContent()).toContain('EndPoint.3004');
    expect(errors).toEqual([]);
    await close();
  });

  it('can be copied as Markdown', async ({ expect }) => {
    const { page, close } = await reader.open(path, {
      locale: tag,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.locator('[data-copy-file]').click();
    await page.locator('[data-copy-file].done').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(readFileSync(`${site}${path.slice(1, -1)}.md`, 'utf8'));
    await close();
  });
});
