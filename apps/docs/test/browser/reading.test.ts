import { errorCodes, languages } from '@vpcep/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { segmentOf } from '../../src/base/languages.ts';
import { textsFor } from '../../src/catalogue/texts.ts';
import { operationsOf } from '../../src/contract/operations.ts';
import { pagesIn } from '../pages.ts';
import { accessibilityProblems, type Reader, startReader } from './browser.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

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
  const [from, to] = languages;
  const start = `/${segmentOf(from?.tag ?? '')}/`;
  const other = { name: to?.name ?? '', exact: true };

  // Each page is loaded here as a desktop loads it.
  it.concurrent.for(pagesIn())('keeps to $place; both are whole and quiet', async ({ place }, { expect }) => {
    const { page, foreign, errors, becomesQuiet, close } = await reader.open(start + place);
    const expectWholeAndQuiet = async () => {
      await becomesQuiet();
      const [width, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(width).toBeLessThanOrEqual(shown ?? 0);
      expect([foreign, errors]).toEqual([[], []]);
    };
    await expectWholeAndQuiet();
    await page.getByRole('banner').getByRole('link', other).click();
    await page.waitForURL(`**/${segmentOf(to?.tag ?? '')}/${place}`);
    expect(await page.locator('html').getAttribute('lang')).toBe(to?.tag);
    await expectWholeAndQuiet();
    await close();
  });

  it.each([
    `${firstPage}#body-ports-server_port`,
    'reference/error-codes/#EndPoint.3044',
    'client/#renew-tokens',
  ])('keeps the section of %s', async (place) => {
    const { page, close } = await reader.open(start + place);
    await page.getByRole('banner').getByRole('link', other).click();
    await page.waitForURL(`**/${segmentOf(to?.tag ?? '')}/${place}`);
    expect(await page.locator(`[id="${place.split('#')[1]}"]`).isVisible()).toBe(true);
    await close();
  });

  it('keeps the part of the page that the reader looks at', async () => {
    const { page, close } = await reader.open(start + firstPage);
    await page.locator('#response-200').evaluate((part) => part.scrollIntoView());
    // The browser driver would scroll to the bar before it clicks.
    await page
      .getByRole('banner')
      .getByRole('link', other)
      .evaluate((link: HTMLElement) => link.click());
    await page.waitForURL(`**/${segmentOf(to?.tag ?? '')}/**`);
    await expect
      .poll(() =>
        page.locator('#response-200').evaluate((part) => Math.abs(part.getBoundingClientRect().top)),
      )
      .toBeLessThan(160);
    await close();
  });
});

describe('search', () => {
  const terms: Record<string, string[]> = {
    en: ['approval', 'port mapping', 'port_id', 'EndPoint.3044'],
    'zh-CN': ['审批', '端口映射', 'port_id', 'EndPoint.3044'],
  };
  // Results of words, and the answer to an identifier: axe sees each form once a language.
  const cases = Object.entries(terms).flatMap(([tag, words]) =>
    words.map((word, index) => ({ tag, word, isSeenByAxe: index === 0 || index === words.length - 1 })),
  );

  it.each(cases)('finds $word in $tag, and stays there', async ({ tag, word, isSeenByAxe }) => {
    const { page, foreign, errors, close } = await reader.open(`/${segmentOf(tag)}/`);
    await page.locator('[data-search]').click();
    await page.getByRole('dialog').getByRole('combobox').fill(word);
    const results = page.locator('.search-results a');
    await results.first().waitFor();
    const targets = await results.evaluateAll((links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    );
    expect(targets.filter((target) => !target.startsWith(`/${segmentOf(tag)}/`))).toEqual([]);
    expect(((await page.locator('.search-results').textContent()) ?? '').toLowerCase()).toContain(
      word.toLowerCase(),
    );
    if (isSeenByAxe) expect(await accessibilityProblems(page)).toEqual([]);
    expect([foreign, errors]).toEqual([[], []]);
    await close();
  });

  it.each(languages)(
    'leads by the keyboard alone from an identifier to its very place in $name',
    async ({ tag }) => {
      const { page, close } = await reader.open(`/${segmentOf(tag)}/`);
      await page.keyboard.press('/');
      // At once: what is typed while the search is loaded is not lost.
      await page.keyboard.type('EndPoint.3044');
      await page.locator('.search-answer').waitFor();
      await page.locator('.search-results a[href$="#EndPoint.3044"]').waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/reference/error-codes/#EndPoint.3044');
      expect(await page.locator('[id="EndPoint.3044"]').isVisible()).toBe(true);
      await close();
    },
  );

  it('moves through the results with the arrows, and closes with Escape', async () => {
    const { page, close } = await reader.open('/en/mock/');
    await page.keyboard.press('Control+k');
    const box = page.getByRole('dialog').getByRole('combobox');
    await box.fill('port');
    const chosen = page.locator('.search-results [aria-selected=true]');
    await chosen.waitFor();
    const before = await chosen.textContent();
    await page.keyboard.press('ArrowDown');
    expect(await chosen.textContent()).not.toBe(before);
    await page.keyboard.press('ArrowUp');
    expect(await chosen.textContent()).toBe(before);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await close();
  });

  it('says so when there is nothing', async () => {
    const { page, close } = await reader.open('/en/search/?q=zzzz');
    await page.getByText(textsFor('en')('search.none', { words: 'zzzz' })).waitFor();
    await close();
  });
});

describe('appearance', () => {
  const background = (page: { evaluate<T>(task: () => T): Promise<T> }) =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  it.each(['light', 'dark'] as const)('follows the system: %s', async (colorScheme) => {
    const seen = [];
    for (const javaScriptEnabled of [true, false]) {
      const { page, close } = await reader.open('/en/', { colorScheme, javaScriptEnabled });
      seen.push(await background(page));
      await close();
    }
    expect(new Set(seen).size).toBe(1);
    expect(seen[0]).toBe(colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(11, 18, 19)');
  });

  it('follows the choice of the reader and keeps it', async () => {
    const t = textsFor('en');
    const { page, close } = await reader.open('/en/', { colorScheme: 'light' });
    const light = await background(page);
    await page.getByLabel(t('appearance.label')).click();
    await page.getByRole('button', { name: t('theme.dark'), exact: true }).click();
    expect(await background(page)).not.toBe(light);
    await page.goto(`${reader.url}/en/mock/`);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await close();
  });

  it.each(['light', 'dark'] as const)(
    'has a high contrast that axe finds nothing wrong with: %s',
    async (colorScheme) => {
      const { page, close } = await reader.open(`/en/${firstPage}`, { colorScheme });
      await page.getByLabel(textsFor('en')('appearance.label')).click();
      await page.getByRole('button', { name: textsFor('en')('contrast.more'), exact: true }).click();
      await page.keyboard.press('Escape');
      expect(await accessibilityProblems(page)).toEqual([]);
      await close();
    },
  );

  it('can be chosen where storage is blocked', async () => {
    const { page, errors } = await reader.open('/en/');
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(globalThis, name, {
          get() {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
      }
    });
    await page.reload();
    await page.getByLabel(textsFor('en')('appearance.label')).click();
    await page.getByRole('button', { name: textsFor('en')('theme.dark'), exact: true }).click();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe('two languages side by side', () => {
  it.each([firstPage, 'reference/differences/', 'port-mappings/'])(
    'are shown on %s when asked for',
    async (place) => {
      const [own, other] = languages;
      const { page, foreign, errors, close } = await reader.open(`/${segmentOf(own?.tag ?? '')}/${place}`);
      const t = textsFor(own?.tag ?? '');
      await page.locator(`summary[aria-label="${t('appearance.label')}"]`).click();
      const button = page.getByRole('button', { name: t('parallel', { name: other?.name ?? '' }) }).first();
      await button.click();
      const parts = page.locator(`.parallel[lang="${other?.tag}"]`);
      await expect.poll(() => parts.count()).toBeGreaterThan(5);
      const [first] = await parts.allTextContents();
      expect(first).toMatch(/\p{Script=Han}/u);
      expect(await accessibilityProblems(page)).toEqual([]);
      await button.click();
      await expect.poll(() => parts.count()).toBe(0);
      expect([foreign, errors]).toEqual([[], []]);
      await close();
    },
  );
});

describe('the cloud', () => {
  it('is chosen once, and samples follow on every page', async () => {
    const t = textsFor('en');
    const { page, close } = await reader.open('/en/');
    await page.locator('summary', { hasText: t('cloud.label') }).click();
    await page.getByRole('button', { name: 'Open Telekom Cloud' }).click();
    await page.goto(`${reader.url}/en/${firstPage}`);
    const sample = page.locator('[data-samples] pre:visible').first();
    expect(await sample.textContent()).toContain('https://vpcep.eu-de.otc.t-systems.com/v1/');
    // What only the other cloud has steps back, and says so.
    const [own, others] = [
      page.locator('.property[data-editions=otc]'),
      page.locator('.property[data-editions=huawei]'),
    ];
    const colorOf = (rows: typeof own) =>
      rows
        .first()
        .locator('.property-name')
        .first()
        .evaluate((name) => getComputedStyle(name).color);
    expect(await colorOf(others)).not.toBe(await colorOf(own));
    expect(await others.first().locator('.property-only').textContent()).toContain('Huawei Cloud');
    // Of limits that differ, those of the chosen cloud are shown alone.
    await page.locator('#body-tags > summary').click();
    const limits = page.locator('#body-tags .cloud-limit');
    expect(await limits.count()).toBe(2);
    expect(await limits.filter({ visible: true }).allTextContents()).toEqual([
      expect.stringContaining('Open Telekom Cloud'),
    ]);
    await close();
  });
});

describe('the keyboard', () => {
  it.each(languages)('reaches the content in one step in $name', async ({ tag }) => {
    const { page, close } = await reader.open(`/${segmentOf(tag)}/${firstPage}`);
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    expect((await focused.textContent())?.trim()).toBe(textsFor(tag)('skip'));
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#main');
    await close();
  });

  it('moves through the forms of an example with the arrows', async () => {
    const { page, close } = await reader.open(`/en/${firstPage}`);
    const tab = (name: string) => page.getByRole('tab', { name, exact: true }).first();
    await tab('curl').focus();
    await page.keyboard.press('ArrowRight');
    expect(await tab('TypeScript').getAttribute('aria-selected')).toBe('true');
    expect(await page.locator('.line:visible', { hasText: 'createVpcepClient' }).count()).toBeGreaterThan(0);
    await page.keyboard.press('ArrowLeft');
    expect(await tab('curl').getAttribute('aria-selected')).toBe('true');
    await close();
  });
});

describe('an operation', () => {
  it('shows another example, and its response, when the reader chooses one', async () => {
    const { page, close } = await reader.open(`/en/${firstPage}`);
    const [shown, other] = first?.request?.examples ?? [];
    const request = page.locator('[data-samples]').first();
    const shows = (value: unknown) =>
      request.locator('.line:visible', { hasText: (value as { service_name: string }).service_name }).count();
    expect([await shows(shown?.value), await shows(other?.value)]).toEqual([1, 0]);
    await page.getByRole('button', { name: other?.summary ?? '' }).click();
    expect([await shows(shown?.value), await shows(other?.value)]).toEqual([0, 1]);
    const { id = '?' } = (first?.successes[0]?.examples[1]?.value ?? {}) as { id?: string };
    expect(
      await page.locator('[data-samples]').nth(1).locator('.line:visible', { hasText: id }).count(),
    ).toBeGreaterThan(0);
    await close();
  });

  it('copies an example as it stands', async () => {
    const { page, close } = await reader.open(`/en/${firstPage}`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.locator('[data-samples] [data-copy-sample]').first().click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/^curl -X POST \\\n {2}'http/);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n').length).toBeGreaterThan(5);
    await close();
  });

  it('opens what a link names, however deep it is folded', async () => {
    const { page, close } = await reader.open(`/en/${firstPage}#body-ports-server_port`);
    const row = page.locator('[id="body-ports-server_port"]');
    expect(await row.getAttribute('open')).not.toBeNull();
    const code = await row.locator('.rule-code').first().getAttribute('data-code');
    await row.locator('.rule-code').first().click();
    await page.locator(`[id="body-ports-server_port-${code}"][open]`).waitFor();
    await close();
  });

  it('opens and closes all properties', async () => {
    const t = textsFor('en');
    const { page, close } = await reader.open(`/en/${firstPage}`);
    const open = page.locator('section[aria-labelledby=request] .property[open]');
    await page.getByRole('button', { name: t('operation.expand') }).click();
    expect(await open.count()).toBeGreaterThan(10);
    await page.getByRole('button', { name: t('operation.collapse') }).click();
    expect(await open.count()).toBe(0);
    await close();
  });

  it('tells in place where the clouds differ, and leads to the list of differences', async () => {
    const { page, close } = await reader.open(`/en/${firstPage}#body-port_id`);
    const difference = page.locator('[id="body-port_id"] .difference').first();
    await difference.locator('summary').click();
    await difference.getByRole('link').last().click();
    await page.waitForURL('**/reference/differences/#*');
    const { hash } = new URL(page.url());
    expect(await page.locator(`[id="${hash.slice(1)}"]`).isVisible()).toBe(true);
    await close();
  });
});

describe('the list of error codes', () => {
  it.each(languages)(
    'can be narrowed down by words in $name, which stand in the address',
    async ({ tag }) => {
      const t = textsFor(tag);
      const { page, close } = await reader.open(`/${segmentOf(tag)}/reference/error-codes/`);
      const message = page.locator('.code-count');
      expect(await page.locator('.code-family .code').count()).toBe(errorCodes.length);

      await page.getByLabel(t('errors.filter')).fill('3044');
      const shown = page.locator('.code-family .code:visible');
      expect(await shown.locator('summary > code').allInnerTexts()).toContain('EndPoint.3044');
      expect(await message.textContent()).toBe(t.count('errors.shown', await shown.count()));
      await page.reload();
      expect(await page.getByLabel(t('errors.filter')).inputValue()).toBe('3044');
      expect(await shown.count()).toBeLessThan(5);

      await page.getByLabel(t('errors.filter')).fill('no such thing');
      expect(await message.textContent()).toBe(t('errors.none'));
      await close();
    },
  );

  it('shows the code that a link names, whatever was filtered before', async () => {
    const { page, close } = await reader.open('/en/reference/error-codes/');
    await page.getByLabel(textsFor('en')('errors.filter')).fill('no such thing');
    await page.evaluate(() => {
      location.hash = '#EndPoint.4019';
    });
    await page.locator('[id="EndPoint.4019"]').waitFor({ state: 'visible' });
    await close();
  });

  it.each(languages)('explains in $name what is pasted', async ({ tag }) => {
    const t = textsFor(tag);
    const { page, foreign, close } = await reader.open(`/${segmentOf(tag)}/reference/error-codes/`);
    await page
      .getByLabel(t('errors.paste'))
      .fill(
        'WARN 400 {"error_code":"EndPoint.3044","error_msg":"x"} X-Request-Id: 1f3c7b52a0d94a3e8f6a2b9d4c5e6f70',
      );
    const card = page.locator('.answer');
    const entry = errorCodes.find(({ code }) => code === 'EndPoint.3044');
    const text = ((await card.textContent()) ?? '').replace(/\s+/g, ' ');
    expect(text).toContain('EndPoint.3044');
    expect(text).toContain((entry?.remedy[tag] ?? '?').replaceAll('`', ''));
    expect(text).toContain('1f3c7b52a0d94a3e8f6a2b9d4c5e6f70');
    expect(foreign).toEqual([]);
    await page.getByLabel(t('errors.paste')).fill('nothing of this API');
    await page.getByText(t('errors.unknown')).waitFor();
    expect(await card.isVisible()).toBe(false);
    await close();
  });

  it('is asked from the start page', async () => {
    const t = textsFor('en');
    const { page, close } = await reader.open('/en/');
    await page.getByLabel(t('errors.paste')).fill('EndPoint.3045');
    await page.getByRole('button', { name: t('errors.explain') }).click();
    await page.waitForURL('**/reference/error-codes/?q=EndPoint.3045');
    expect(await page.locator('.answer header code').textContent()).toBe('EndPoint.3045');
    await close();
  });
});

describe('the story on the start page', () => {
  it.each(languages)('runs to its end in $name, and the picture follows', async ({ tag }) => {
    const { page, foreign, errors, close } = await reader.open(`/${segmentOf(tag)}/`, {
      reducedMotion: 'reduce',
    });
    await page.locator('.demo [data-run]').click();
    await page.locator('.demo [data-go=clash][aria-current=step]').waitFor();
    expect(await page.locator('.picture.wide').getAttribute('data-step')).toBe('clash');
    expect(await page.locator('.demo-stage > li.on').textContent()).toContain('EndPoint.3044');
    await page.locator('.demo [data-go=create]').click();
    expect(await page.locator('.demo-stage > li.on').textContent()).toContain('creating');
    expect([foreign, errors]).toEqual([[], []]);
    await close();
  });
});

describe('without scripts', () => {
  it.each(languages)('the reference in $name can be read all the same', async ({ tag }) => {
    const { page, close } = await reader.open(`/${segmentOf(tag)}/${firstPage}`, {
      javaScriptEnabled: false,
    });
    // Every form of every example, not just the one that a tab would show.
    for (const part of ['curl', 'createVpcepClient', 'urlopen', 'proxy_open', 'EndPoint.0003']) {
      expect(await page.locator('.line:visible', { hasText: part }).count(), part).toBeGreaterThan(0);
    }
    const row = page.locator('[id="body-port_id"]');
    await row.locator('summary').first().click();
    expect(await row.locator('.property-body').isVisible()).toBe(true);
    await page.goto(`${reader.url}/${segmentOf(tag)}/reference/error-codes/`);
    expect(await page.locator('.code-family .code').count()).toBe(errorCodes.length);
    expect(await page.locator('[id="EndPoint.3044"]').isVisible()).toBe(true);
    await page.goto(`${reader.url}/${segmentOf(tag)}/search/`);
    expect(await page.locator('.without-scripts a').count()).toBeGreaterThan(8);
    await close();
  });
});

describe('on paper', () => {
  it('everything is open, on white, with every example in one language', async () => {
    const { page, close } = await reader.open(`/en/${firstPage}`, { colorScheme: 'dark' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.property-body:visible').count()).toBeGreaterThan(20);
    for (const example of first?.request?.examples ?? []) {
      const { service_name: name } = example.value as { service_name: string };
      const samples = page.locator('[data-samples]').first().locator('pre:visible', { hasText: name });
      expect(await samples.count(), name).toBe(1);
    }
    const background = await page.evaluate(
      () => getComputedStyle(document.querySelector('.card') as Element).backgroundColor,
    );
    expect(background).toBe('rgb(255, 255, 255)');
    expect(await page.locator('.bar, .contents').first().isVisible()).toBe(false);
    await close();
  });
});

describe('the offline page', () => {
  it.each(languages)('in $name asks nobody for anything', async ({ tag }) => {
    const { page, foreign, errors, close } = await reader.open(`/download/vpcep-api.${tag}.html`);
    await page
      .getByText(operationsOf(tag)[0]?.summary ?? '')
      .first()
      .waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(tag);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector('.card') as Element).borderRadius),
    ).toBe('12px');
    expect(await accessibilityProblems(page)).toEqual([]);
    await close();
  });
});
