import { errorCodes, languages } from '@vpcep/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operationsOf } from '../../src/contract/operations.ts';
import { stringsFor } from '../../src/strings-for.ts';
import { pagesIn } from '../pages.ts';
import { type Reader, startReader } from './browser.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

const segmentOf = (tag: string) => tag.toLowerCase();
const first = operationsOf('en')[0];
const firstPage = `reference/${first?.slug}/`;

describe('the front door', () => {
  it.each([
    ['en-GB', '/en/'],
    ['zh-CN', '/zh-cn/'],
    ['zh-TW', '/zh-cn/'],
    ['fr-FR', '/en/'],
  ])('sends a browser in %s to %s', async (locale, target) => {
    const { page, foreign, close } = await reader.open('/', { locale });
    await page.waitForURL(`**${target}`);
    expect(new URL(page.url()).pathname).toBe(target);
    expect(foreign).toEqual([]);
    await close();
  });

  it('offers every language where there are no scripts', async () => {
    const { page, close } = await reader.open('/', { javaScriptEnabled: false });
    for (const { name, tag } of languages) {
      const link = page.getByRole('link', { name });
      expect(await link.getAttribute('href')).toBe(`/${segmentOf(tag)}/`);
    }
    await close();
  });
});

describe('changing the language', () => {
  it.each(pagesIn().filter(({ place }) => place !== '404/'))('keeps to $place', async ({ place }) => {
    const [from, to] = languages;
    const { page, close } = await reader.open(`/${segmentOf(from?.tag ?? '')}/${place}`);
    const target = `/${segmentOf(to?.tag ?? '')}/${place}`;
    await page
      .getByLabel(stringsFor(from?.tag ?? '').starlight['languageSelect.accessibleLabel'])
      .first()
      .selectOption({ label: to?.name ?? '' });
    await page.waitForURL(`**${target}`);
    expect(await page.locator('html').getAttribute('lang')).toBe(to?.tag);
    await close();
  });
});

describe('search', () => {
  const terms: Record<string, string[]> = {
    en: ['approval', 'port mapping', 'port_id', 'EndPoint.3044'],
    'zh-CN': ['审批', '端口映射', 'port_id', 'EndPoint.3044'],
  };
  const cases = Object.entries(terms).flatMap(([tag, words]) => words.map((word) => ({ tag, word })));

  it.each(cases)('finds $word in $tag, and stays there', async ({ tag, word }) => {
    const words = stringsFor(tag).starlight;
    const { page, foreign, errors, close } = await reader.open(`/${segmentOf(tag)}/`);
    await page.getByRole('button', { name: words['search.label'] }).click();
    await page.getByRole('dialog').getByRole('textbox').fill(word);
    const results = page.locator('.pagefind-ui__result-link');
    await results.first().waitFor();
    const targets = await results.evaluateAll((links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    );
    expect(targets.filter((target) => !target.startsWith(`/${segmentOf(tag)}/`))).toEqual([]);
    const texts = (await page.locator('.pagefind-ui__result').allInnerTexts()).join(' ').toLowerCase();
    expect(texts).toContain(word.toLowerCase());
    expect([foreign, errors]).toEqual([[], []]);
    await close();
  });

  it.each(languages)('leads from an identifier to its very place in $name', async ({ tag }) => {
    const { page, close } = await reader.open(`/${segmentOf(tag)}/`);
    await page.getByRole('button', { name: stringsFor(tag).starlight['search.label'] }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('EndPoint.3044');
    const target = page.locator('.pagefind-ui__result-link[href$="#EndPoint.3044"]').first();
    await target.waitFor();
    await target.click();
    await page.waitForURL('**/reference/error-codes/#EndPoint.3044');
    expect(await page.locator('[id="EndPoint.3044"]').isVisible()).toBe(true);
    await close();
  });
});

describe('the theme', () => {
  it('follows the choice of the reader and keeps it', async () => {
    const { page, close } = await reader.open('/en/', { colorScheme: 'light' });
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    await page
      .getByLabel(stringsFor('en').starlight['themeSelect.accessibleLabel'])
      .first()
      .selectOption('dark');
    expect(await background()).not.toBe(light);
    await page.goto(`${reader.url}/en/mock/`);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await close();
  });
});

describe('the keyboard', () => {
  it.each(languages)('reaches the content in one step in $name', async ({ tag }) => {
    const { page, close } = await reader.open(`/${segmentOf(tag)}/${firstPage}`);
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    expect((await focused.textContent())?.trim()).toBe(stringsFor(tag).starlight['skipLink.label']);
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#_top');
    await close();
  });

  it('moves through the forms of an example with the arrows', async () => {
    const { page, close } = await reader.open(`/en/${firstPage}`);
    const tab = (name: string) => page.getByRole('tab', { name, exact: true }).first();
    await tab('curl').focus();
    await page.keyboard.press('ArrowRight');
    expect(await tab('TypeScript').getAttribute('aria-selected')).toBe('true');
    expect(await page.locator('.ec-line:visible', { hasText: 'createVpcepClient' }).count()).toBeGreaterThan(
      0,
    );
    await page.keyboard.press('ArrowLeft');
    expect(await tab('curl').getAttribute('aria-selected')).toBe('true');
    await close();
  });
});

describe('an operation', () => {
  it('shows another example when the reader chooses one', async () => {
    const { page, close } = await reader.open(`/en/${firstPage}`);
    const [shown, other] = first?.requestExamples ?? [];
    const request = page.locator('.operation-samples').first();
    const shows = (value: unknown) =>
      request
        .locator('.ec-line:visible', { hasText: (value as { service_name: string }).service_name })
        .count();
    expect([await shows(shown?.value), await shows(other?.value)]).toEqual([1, 0]);
    await page.getByRole('tab', { name: other?.summary ?? '' }).click();
    expect([await shows(shown?.value), await shows(other?.value)]).toEqual([0, 1]);
    await close();
  });

  it('copies an example as it stands', async () => {
    const { page, close } = await reader.open(`/en/${firstPage}`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const block = page.locator('.operation-samples .expressive-code').first();
    await block.hover();
    await block.getByRole('button').click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^curl -X POST 'http/);
    expect(copied.split('\n').length).toBeGreaterThan(5);
    await close();
  });

  it('leads from a member to where the documents differ', async () => {
    const { page, close } = await reader.open(`/en/${firstPage}#body-port_id`);
    await page
      .locator('.member', { has: page.locator('#body-port_id') })
      .locator('.differs a')
      .click();
    await page.waitForURL('**/reference/differences/#*');
    const { hash } = new URL(page.url());
    expect(await page.locator(`[id="${hash.slice(1)}"]`).isVisible()).toBe(true);
    await close();
  });
});

describe('the list of error codes', () => {
  it.each(languages)('can be narrowed down in $name', async ({ tag }) => {
    const words = stringsFor(tag).errorCodes;
    const { page, close } = await reader.open(`/${segmentOf(tag)}/reference/error-codes/`);
    const shown = page.locator('.code-entry:visible');
    const message = page.locator('.code-count');
    expect(await shown.count()).toBe(errorCodes.length);

    await page.getByLabel(words.filter).fill('3044');
    expect(await page.locator('.code-name:visible').allInnerTexts()).toContain('EndPoint.3044');
    expect(await message.textContent()).toBe(words.count(String(await shown.count())));

    await page.getByLabel(words.filter).fill('');
    await page.getByLabel(words.status).selectOption('404');
    const expected = errorCodes.filter(({ status }) => status === 404).map(({ code }) => code);
    expect((await page.locator('.code-name:visible').allInnerTexts()).sort()).toEqual([...expected].sort());

    await page.getByLabel(words.filter).fill('no such thing');
    expect(await message.textContent()).toBe(words.none);
    await close();
  });

  it('shows the code that a link names, whatever was filtered before', async () => {
    const { page, close } = await reader.open('/en/reference/error-codes/');
    await page.getByLabel(stringsFor('en').errorCodes.filter).fill('no such thing');
    await page.evaluate(() => {
      location.hash = '#EndPoint.3044';
    });
    await page.locator('[id="EndPoint.3044"]').waitFor({ state: 'visible' });
    await close();
  });
});

describe('without scripts', () => {
  it.each(languages)('the reference in $name can be read all the same', async ({ tag }) => {
    const { page, close } = await reader.open(`/${segmentOf(tag)}/${firstPage}`, {
      javaScriptEnabled: false,
    });
    // Every form of every example, not just the one that a tab would show.
    for (const part of ['curl', 'createVpcepClient', 'proxy_open', 'EndPoint.0003']) {
      expect(await page.locator('.ec-line:visible', { hasText: part }).count(), part).toBeGreaterThan(0);
    }
    expect(await page.locator('[id="body-port_id"]').isVisible()).toBe(true);
    await page.goto(`${reader.url}/${segmentOf(tag)}/reference/error-codes/`);
    expect(await page.locator('.code-entry:visible').count()).toBe(errorCodes.length);
    await close();
  });
});

describe('the offline page', () => {
  it.each(languages)('in $name asks nobody for anything', async ({ tag }) => {
    const { page, foreign, errors, close } = await reader.open(`/download/vpcep-api.${tag}.html`);
    await page
      .getByText(operationsOf(tag)[0]?.path ?? '')
      .first()
      .waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(tag);
    expect(foreign.filter((address) => !address.startsWith('blob:'))).toEqual([]);
    expect(errors).toEqual([]);
    const { redoc } = stringsFor(tag);
    for (const word of ['Copy', 'Servers', 'Operations']) {
      expect(await page.getByText(redoc[word] ?? word, { exact: true }).count(), word).toBeGreaterThan(0);
    }
    await close();
  });
});
