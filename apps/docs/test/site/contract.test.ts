import {
  beyond,
  discrepancies,
  errorCodes,
  languages,
  laterChanges,
  lifecycleOf,
  requestLineOf,
  sources,
} from '@vpcep/contract';
import { describe, expect, it } from 'vitest';
import { contractOf } from '../../src/contract/contract-of.ts';
import { knownValues } from '../../src/contract/known-values.ts';
import { operationsOf } from '../../src/contract/operations.ts';
import { flatten, propertiesOf } from '../../src/contract/properties.ts';
import { htmlOf } from '../pages.ts';

const words = (text: string) => text.replace(/\s+/g, ' ').trim();
/** Text of Markdown as a reader sees it. */
const plain = (markdown: string) => words(markdown.replace(/`|\*\*|^- /gm, ''));

describe.each(languages)('the pages in $name', ({ tag }) => {
  const segment = tag.toLowerCase();

  it.each(operationsOf(tag))('show all that the contract says of $id', (view) => {
    const html = htmlOf({ path: `/${segment}/reference/${view.slug}/` });
    const text = words(html.querySelector('main')?.text ?? '');
    expect(html.querySelector('h1')?.text).toBe(view.summary);
    expect(text).toContain(view.method);
    expect(html.querySelector('.endpoint code')?.text.replace(/\s/g, '')).toBe(view.path);

    const bodies = [
      { schema: view.request?.schema, prefix: 'body' },
      ...view.successes.map(({ status, schema }) => ({ schema, prefix: `response-${status}` })),
    ];
    const properties = bodies.flatMap(({ schema, prefix }) =>
      schema ? flatten(propertiesOf(tag, schema, prefix)) : [],
    );
    expect(properties.length).toBeGreaterThanOrEqual(bodies.filter(({ schema }) => schema).length);
    for (const { anchor, name, schema, values, rules, differences, laterChanges: changes } of properties) {
      const place = html.getElementById(anchor);
      // A property of a response that says the same as in the request leads there.
      const row =
        place?.tagName === 'A' ? html.getElementById(place.getAttribute('href')?.slice(1) ?? '') : place;
      expect(row?.querySelector('.property-name')?.text, anchor).toBe(name);
      const shown = words(row?.text ?? '');
      if (schema.description)
        expect(shown, anchor).toContain(plain(schema.description.split('\n\n')[0] ?? ''));
      if (schema['x-unbounded']) expect(shown, anchor).toContain(plain(String(schema['x-unbounded'])));
      for (const { value, meaning = '?' } of values) expect(shown, anchor).toContain(value + plain(meaning));
      for (const { code, status } of rules.values()) expect(shown, anchor).toContain(`${status} ${code}`);
      for (const { id, reading } of differences) {
        expect(shown, `${anchor} ${id}`).toContain(plain(reading[tag] ?? '?'));
        expect(
          row?.querySelector(`a[href$="/reference/differences/#${id}"]`),
          `${anchor} ${id}`,
        ).not.toBeNull();
      }
      for (const { id } of changes) {
        // Where request and response have it, the request shows it.
        const said = html.getElementById(anchor.replace(/^response-\d+/, 'body')) ?? row;
        const link = said?.querySelector(`a[href$="/reference/since-then/#${id}"]`);
        expect(link, `${anchor} ${id}`).not.toBeNull();
      }
    }
    const vendor = view.object.externalDocs?.url ?? '?';
    expect(html.querySelector(`a[href="${vendor}"]`)).not.toBeNull();

    for (const { status, description, examples } of view.responses) {
      expect(text, status).toContain(plain(description));
      for (const { value } of examples) {
        for (const part of Object.values(value as Record<string, unknown>)) {
          if (typeof part === 'string') expect(text, status).toContain(part);
        }
      }
    }
    for (const { summary = '?' } of view.request?.examples ?? []) expect(text).toContain(summary);
  });

  it('state the limits of single clouds at the property, with cloud and date', () => {
    const limits = laterChanges.flatMap(({ limits: own = [], since }) =>
      own.map((limit) => ({ ...limit, date: since.find(({ cloud }) => cloud === limit.cloud)?.date ?? '?' })),
    );
    expect(limits.length).toBeGreaterThan(0);
    for (const { cloud, property, value, date } of limits) {
      const anchor = `body-${property.replaceAll('[].', '-')}`;
      const rows = operationsOf(tag).flatMap(
        ({ slug }) => htmlOf({ path: `/${segment}/reference/${slug}/` }).getElementById(anchor) ?? [],
      );
      expect(rows.length, anchor).toBeGreaterThan(0);
      for (const row of rows) {
        const said = row.querySelectorAll(`.cloud-limit[data-editions="${cloud}"]`).map(({ text }) => text);
        expect(said, anchor).toEqual([expect.stringContaining(String(value))]);
        expect(said[0]).toContain(date);
      }
    }
  });

  it('list every status, with what it means', () => {
    const html = htmlOf({ path: `/${segment}/reference/lifecycle/` });
    const { schema, transitions } = lifecycleOf(contractOf(tag));
    const statuses = knownValues(contractOf(tag), schema);
    expect(statuses.map(({ value }) => value)).toEqual(Object.keys(transitions));
    for (const { value, meaning = '?' } of statuses) {
      expect(words(html.getElementById(`status-${value}`)?.text ?? ''), value).toContain(plain(meaning));
    }
  });

  it('list what later pages add, change and drop, with cloud, date and source', () => {
    const html = htmlOf({ path: `/${segment}/reference/since-then/` });
    for (const { id, says, reading, since } of laterChanges) {
      const entry = html.querySelector(`[aria-labelledby="${id}"]`);
      const shown = words(entry?.text ?? '');
      expect(shown, id).toContain(plain(says[tag] ?? '?'));
      expect(shown, id).toContain(plain(reading[tag] ?? '?'));
      for (const { date, source } of since) {
        const url = sources.find((one) => one.id === source)?.url;
        const links = entry?.querySelectorAll(`a[href="${url}"]`) ?? [];
        expect(links.map(({ text }) => text).join(), id).toContain(date);
      }
    }
  });

  it('list the operations beyond the contract, with method, path, permission and source', () => {
    const html = htmlOf({ path: `/${segment}/reference/beyond/` });
    for (const operation of beyond) {
      const entry = html.getElementById(operation.id);
      const shown = words(entry?.text ?? '');
      expect(shown, operation.id).toContain(plain(operation.purpose[tag] ?? '?'));
      expect(shown.replaceAll(' ', '')).toContain(requestLineOf(operation).replace(' ', ''));
      expect(shown, operation.id).toContain(operation.permission);
      for (const id of operation.sources) {
        const url = sources.find((source) => source.id === id)?.url;
        expect(entry?.querySelector(`a[href="${url}"]`), operation.id).not.toBeNull();
      }
    }
  });

  it('list every error code, with an anchor of its own', () => {
    const html = htmlOf({ path: `/${segment}/reference/error-codes/` });
    expect(errorCodes.length).toBeGreaterThan(50);
    for (const { code, meaning, remedy } of errorCodes) {
      const entry = html.querySelector(`.code[id="${code}"]`);
      const shown = words(entry?.text ?? '');
      expect(shown, code).toContain(plain(meaning[tag] ?? '?'));
      expect(shown, code).toContain(plain(remedy[tag] ?? '?'));
    }
  });

  it('list every difference between the documents', () => {
    const html = htmlOf({ path: `/${segment}/reference/differences/` });
    expect(discrepancies.length).toBeGreaterThan(10);
    for (const { id, title, differs, reading, reason } of discrepancies) {
      const shown = words(html.getElementById(id)?.closest('section')?.text ?? '');
      for (const part of [title, differs, reading, reason]) {
        expect(shown, id).toContain(plain(part[tag] ?? '?'));
      }
    }
  });

  it('name every base address', () => {
    const shown = htmlOf({ path: `/${segment}/reference/` }).querySelector('main')?.text;
    for (const { url, description } of contractOf(tag).servers ?? []) {
      expect(shown).toContain(url);
      expect(shown).toContain(plain(description ?? url));
    }
  });

  it('link each error code that an operation can respond with', () => {
    for (const { id, slug } of operationsOf(tag)) {
      const html = htmlOf({ path: `/${segment}/reference/${slug}/` });
      for (const { code, status, operations } of errorCodes) {
        if (status === null || !operations.includes(id)) continue;
        if (!html.getElementById(`error-${status}`)) continue;
        expect(html.querySelector(`.failure a[href$="#${code}"]`), `${id} ${code}`).not.toBeNull();
      }
    }
  });
});
