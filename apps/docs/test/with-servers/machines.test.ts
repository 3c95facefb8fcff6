import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { languages, operationsOf, readContract, sourceLanguage } from '@vpcep/contract';
import { startSandbox } from '@vpcep/sandbox';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { textsFor } from '../../src/catalogue/texts.ts';
import { htmlOf, type Page, pages, site } from '../pages.ts';
import { docsAndSandbox } from './docs-and-sandbox.ts';
import { followLinks } from './follow-links.ts';

const read = (file: string) => readFileSync(site + file, 'utf8');
const json = (file: string) => JSON.parse(read(file));

const addresses = docsAndSandbox({ provisioning: 200, quota: Number.POSITIVE_INFINITY });

describe('llms.txt', () => {
  const text = read('llms.txt');
  const links = [...text.matchAll(/^- \[[^\]]+\]\(([^)]+)\): ./gm)].map(([, href = '']) => href);

  it('names the API, says what it is, and leads to files that are there', () => {
    expect(text).toMatch(/^# VPC .+\n\n> \S.+\n/);
    expect(links.length).toBeGreaterThan(60);
    expect(links.filter((href) => !existsSync(site + href))).toEqual([]);
    expect(new Set(links).size).toBe(links.length);
  });

  it('leads to everything that programs can have', () => {
    const files = ['*/**/*.md', 'download/*', 'schemas/**/*.json'].flatMap((pattern) =>
      globSync(pattern, { cwd: site }),
    );
    expect(files.length).toBeGreaterThan(60);
    expect(files.filter((file) => !file.endsWith('.html') && !links.includes(file))).toEqual([]);
  });

  it('is enough for a program to create, wait and modify', async () => {
    const { created, ready, modified } = await followLinks(`${addresses.docs}/llms.txt`, addresses.sandbox);
    expect(created).toMatchObject({ status: 200, body: { status: 'creating' } });
    expect(ready.status).toBe('available');
    expect(modified.status).toBe(200);
    expect(modified.body.ports).not.toEqual(created.body.ports);
  });

  it('may be read from any origin, and so may all that it leads to', async () => {
    for (const href of ['llms.txt', ...links]) {
      const { status, headers } = await fetch(`${addresses.docs}/${href}`, {
        headers: { Origin: 'https://example.org' },
      });
      expect([status, headers.get('access-control-allow-origin')], href).toEqual([200, '*']);
    }
  });
});

const markdownPages = pages.filter(({ place }) => !['404/', 'search/'].includes(place));
const fileOf = ({ path, place }: Page) =>
  (place === '' ? `${path}index.md` : `${path.replace(/\/$/, '')}.md`).slice(1);

describe.each(markdownPages)('the Markdown of $path', (page) => {
  const file = fileOf(page);
  const text = existsSync(site + file) ? read(file) : '';
  const html = htmlOf(page);
  const prose = text.replace(/^ *```.*?^ *```$/gms, '').replace(/`[^`\n]*`/g, '');

  it('has its title, its sections and no HTML', () => {
    const headings = [...prose.matchAll(/^#{1,3} (.*)$/gm)].length;
    expect(headings).toBeGreaterThanOrEqual(
      html.querySelectorAll('main :is(h1, h2, h3)').filter((heading) => !heading.closest('.ask')).length,
    );
    expect(text.split('\n')[0]).toBe(`# ${html.querySelector('h1')?.text}`);
    expect(prose).not.toMatch(/<\/?[a-z]+[ >]/i);
  });

  it('leads to other Markdown', () => {
    const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, href = '']) => href);
    expect(
      links.filter((href) => !/^https?:/.test(href) && !existsSync(join(site, dirname(file), href))),
    ).toEqual([]);
  });

  it('is offered on the page', () => {
    expect(html.querySelector('link[type="text/markdown"]')?.getAttribute('href')).toBe(`/${file}`);
    if (page.place === '') return;
    expect(html.querySelector('[data-copy-file]')?.getAttribute('data-copy-file')).toBe(`/${file}`);
    expect(html.querySelector('.page-tools a')?.getAttribute('href')).toBe(`/${file}`);
    expect(html.querySelector('.page-tools a')?.text).toBe(textsFor(page.language)('page.open'));
  });

  it('says what the page says of each property', () => {
    for (const row of html.querySelectorAll('details.property')) {
      const name = row.querySelector('.property-name')?.text ?? '?';
      const root = row.getAttribute('data-property');
      expect(text).toContain(`\`${root && root !== name ? `${root}.${name}` : name}\``);
    }
  });
});

describe.each(languages)('the JSON Schemas in $name', ({ tag }) => {
  const document = readContract(tag);

  it('are there for each component, and compile by themselves', () => {
    const names = globSync('*.json', { cwd: `${site}schemas/${tag}` }).map((file) =>
      file.replace('.json', ''),
    );
    expect(names.sort()).toEqual(Object.keys(document.components.schemas).sort());
    for (const name of names) {
      const ajv = addFormats.default(new Ajv2020({ strict: false }));
      expect(() => ajv.compile(json(`schemas/${tag}/${name}.json`)), name).not.toThrow();
    }
  });

  it('take the examples of the contract, and nothing else', () => {
    for (const operation of operationsOf(document)) {
      const { $ref = '' } = (operation.request?.schema ?? {}) as { $ref?: string };
      if (!$ref) continue;
      const name = $ref.split('/').at(-1);
      const ajv = addFormats.default(new Ajv2020({ strict: false }));
      const validate = ajv.compile(json(`schemas/${tag}/${name}.json`));
      for (const { value } of operation.request?.examples ?? []) {
        expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
        expect(validate({ ...(value as object), unknown_property: 1 })).toBe(false);
      }
    }
  });
});

/** A request of a collection, as the tool would send it. */
interface CollectionRequest {
  name: string;
  method: string;
  url: string;
  body?: string | undefined;
}

describe.each(languages)('the collections in $name', ({ tag }) => {
  const document = readContract(tag);
  const names = operationsOf(document).map(({ object }) => object.summary);

  const postman = () => {
    const { item, variable, auth } = json(`download/vpcep.${tag}.postman_collection.json`);
    const variables = Object.fromEntries(
      variable.map(({ key, value }: Record<string, string>) => [key, value]),
    );
    const fill = (text: string) => text.replace(/\{\{(\w+)\}\}/g, (_, name) => variables[name]);
    const requests = item
      .flatMap((folder: { item: PostmanItem[] }) => folder.item)
      .map(({ name, request }: PostmanItem) => {
        const { host, path, variable: own = [] } = request.url;
        const parts = path.map((part) => own.find(({ key }) => `:${key}` === part)?.value ?? part);
        return {
          name,
          method: request.method,
          url: fill([...host, ...parts].join('/')),
          body: request.body?.raw,
        };
      });
    const token = auth.apikey.find(({ key }: { key: string }) => key === 'value').value;
    return {
      requests,
      base: variables.baseUrl,
      token: fill(token),
      folders: item.map(({ name }: { name: string }) => name),
    };
  };

  const bruno = () => {
    const { items, environments, root } = json(`download/vpcep.${tag}.bruno.json`);
    const [{ variables }] = environments;
    const fill = (text: string) =>
      text.replace(
        /\{\{(\w+)\}\}/g,
        (_, name) => variables.find((one: { name: string }) => one.name === name).value,
      );
    const requests = items
      .flatMap((folder: { items: BrunoItem[] }) => folder.items)
      .map(({ name, request }: BrunoItem) => ({
        name,
        method: request.method,
        url: fill(request.url).replace(
          /:(\w+)(?=\/|$)/g,
          (whole, own) => request.params.find((one) => one.name === own)?.value ?? whole,
        ),
        body: request.body?.json ?? undefined,
      }));
    const { value } = root.request.auth.apikey;
    return {
      requests,
      base: fill('{{baseUrl}}'),
      token: fill(value),
      folders: items.map(({ name }: { name: string }) => name),
    };
  };

  it.each([
    ['Postman', postman],
    ['Bruno', bruno],
  ])('of %s create, read and modify on the sandbox', async (_, load) => {
    const { requests, base, token, folders } = load();
    expect(base).toBe('http://localhost:4020');
    expect(requests.map(({ name }: CollectionRequest) => name)).toEqual(names);
    if (tag !== sourceLanguage) expect(folders.join('')).toMatch(/\p{Script=Han}/u);
    const own = await startSandbox({ port: 0, provisioning: 0 });
    try {
      let id = '';
      for (const { name, method, url, body } of requests as CollectionRequest[]) {
        const response = await fetch(url.replace(base, own.url).replace(/(services\/)[^/]+$/, `$1${id}`), {
          method,
          headers: { 'X-Auth-Token': token, 'Content-Type': 'application/json' },
          ...(method === 'GET' ? {} : { body: body ?? '' }),
        });
        const service = (await response.json()) as { id: string };
        expect(response.status, `${name}: ${JSON.stringify(service)}`).toBe(200);
        id ||= service.id;
      }
    } finally {
      await own.close();
    }
  });
});

interface PostmanItem {
  name: string;
  request: {
    method: string;
    url: { host: string[]; path: string[]; variable?: { key: string; value: string }[] };
    body?: { raw?: string };
  };
}

interface BrunoItem {
  name: string;
  request: {
    method: string;
    url: string;
    params: { name: string; value: string }[];
    body?: { json?: string | null };
  };
}
