import { discrepancies, errorCodes, languages, type Schema } from '@vpcep/contract';
import { describe, expect, it } from 'vitest';
import { contractOf } from '../../src/contract/contract-of.ts';
import { membersOf } from '../../src/contract/members.ts';
import { operationsOf } from '../../src/contract/operations.ts';
import { htmlOf } from '../pages.ts';

const words = (text: string) => text.replace(/\s+/g, ' ').trim();
/** Text of Markdown as a reader sees it. */
const plain = (markdown: string) => words(markdown.replace(/`|\*\*|^- /gm, ''));

/** Every member of a schema, nested ones included. */
function allMembers(language: string, schema: Schema, prefix: string): ReturnType<typeof membersOf> {
  const flatten = (members: ReturnType<typeof membersOf>): ReturnType<typeof membersOf> =>
    members.flatMap((member) => [member, ...flatten(member.children)]);
  return flatten(membersOf(contractOf(language), schema, prefix));
}

describe.each(languages)('the pages in $name', ({ tag }) => {
  const segment = tag.toLowerCase();

  it.each(operationsOf(tag))('show all that the contract says of $id', (view) => {
    const html = htmlOf({ path: `/${segment}/reference/${view.slug}/` });
    const text = words(html.querySelector('main')?.text ?? '');
    expect(html.querySelector('h1')?.text).toBe(view.operation.summary);
    expect(text).toContain(view.method);
    expect(html.querySelector('.endpoint code')?.text.replace(/\s/g, '')).toBe(view.path);

    const members = [
      ...(view.body?.schema ? allMembers(tag, view.body.schema, 'body') : []),
      ...view.successes.flatMap(({ status, body }) =>
        body?.schema ? allMembers(tag, body.schema, `answer-${status}`) : [],
      ),
    ];
    const bodies = [view.body, ...view.successes.map(({ body }) => body)].filter(Boolean);
    expect(members.length).toBeGreaterThanOrEqual(bodies.length);
    for (const { anchor, name, schema, discrepancies: ids } of members) {
      const row = html.getElementById(anchor)?.closest('.member');
      expect(row?.querySelector('.member-name')?.text, anchor).toBe(name);
      const shown = words(row?.text ?? '');
      if (schema.description)
        expect(shown, anchor).toContain(plain(schema.description.split('\n\n')[0] ?? ''));
      for (const value of schema.enum ?? []) expect(shown, anchor).toContain(String(value));
      if (schema['x-unbounded']) expect(shown, anchor).toContain(plain(String(schema['x-unbounded'])));
      for (const meaning of Object.values(schema['x-enumDescriptions'] ?? {})) {
        expect(shown, anchor).toContain(plain(meaning));
      }
      for (const id of ids) {
        expect(
          row?.querySelector(`a[href$="/reference/differences/#${id}"]`),
          `${anchor} ${id}`,
        ).not.toBeNull();
      }
    }

    for (const { status, response, examples } of [...view.successes, ...view.failures]) {
      expect(text, status).toContain(plain(response.description));
      for (const { value } of examples) {
        for (const part of Object.values(value as Record<string, unknown>)) {
          if (typeof part === 'string') expect(text, status).toContain(part);
        }
      }
    }
    for (const { summary } of view.requestExamples) expect(text).toContain(summary);
  });

  it('list every error code, with an anchor of its own', () => {
    const html = htmlOf({ path: `/${segment}/reference/error-codes/` });
    expect(errorCodes.length).toBeGreaterThan(50);
    for (const { code, meaning, remedy } of errorCodes) {
      const entry = html.querySelectorAll('.code-entry').find((item) => item.querySelector(`[id="${code}"]`));
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

  it('link each error code that an operation can answer with', () => {
    for (const { id, slug } of operationsOf(tag)) {
      const html = htmlOf({ path: `/${segment}/reference/${slug}/` });
      for (const { code, status, operations } of errorCodes) {
        if (status === null || !operations.includes(id)) continue;
        if (!html.getElementById(`error-${status}`)) continue;
        expect(html.querySelector(`.error-answer a[href$="#${code}"]`), `${id} ${code}`).not.toBeNull();
      }
    }
  });
});
