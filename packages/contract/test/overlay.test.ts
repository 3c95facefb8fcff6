import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { writeYaml } from '../src/build/files.ts';
import { createOverlay, type Overlay } from '../src/build/overlay.ts';
import { distPath } from '../src/dist.ts';
import { contractPath, languages } from '../src/index.ts';
import { readPublished } from './published.ts';
import { tempFolder } from './temp-folder.ts';

const redocly = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');
const translations = languages.slice(1).map(({ tag }) => tag);

/** Applies an overlay to the English projection with Redocly. */
function applied(overlay: Overlay): unknown {
  const folder = tempFolder();
  const [overlayPath, output] = [join(folder, 'overlay.yaml'), join(folder, 'openapi.json')];
  writeYaml(overlayPath, overlay);
  const args = [redocly, 'bundle', contractPath(), '--overlay', overlayPath, '--output', output];
  execFileSync(process.execPath, args, { cwd: folder, stdio: 'pipe' });
  return JSON.parse(readFileSync(output, 'utf8'));
}

/** What a target of ours (names and indexes in brackets) finds. */
function find(document: unknown, target: string): unknown {
  expect(target).toMatch(/^\$(\['(\\.|[^'\\])*'\]|\[\d+\])*$/);
  return [...target.matchAll(/\['((?:\\.|[^'\\])*)'\]|\[(\d+)\]/g)].reduce<unknown>(
    (node, [, name, index]) =>
      (node as Record<string, unknown> | undefined)?.[(name ?? index ?? '').replaceAll(/\\(.)/g, '$1')],
    document,
  );
}

test('there is something to translate', () => {
  expect(translations).not.toEqual([]);
});

describe.each(translations)('%s.overlay.yaml', (tag) => {
  const overlay = parse(readFileSync(distPath(`${tag}.overlay.yaml`), 'utf8')) as Overlay;

  test('turns the English projection into the translated one', () => {
    expect(applied(overlay)).toEqual(readPublished(tag));
  });

  test('every target matches an object of the English projection, once', () => {
    const targets = overlay.actions.map(({ target }) => target);
    expect(targets.length).toBeGreaterThan(50);
    expect(new Set(targets).size).toBe(targets.length);
    const english = readPublished();
    for (const target of targets) expect(find(english, target), target).toBeTypeOf('object');
  });

  // Redocly passes over a target that matches nothing, so the comparison above is all that would notice.
  test('a target that matches nothing makes the comparison fail', () => {
    const broken = structuredClone(overlay);
    const last = broken.actions.at(-1);
    if (!last) throw new Error('The overlay has no action.');
    last.target = "$['components']['schemas']['NoSuchSchema']";
    expect(find(readPublished(), last.target)).toBeUndefined();
    expect(applied(broken)).not.toEqual(readPublished(tag));
  });

  test('holds texts only', () => {
    for (const { target, update } of overlay.actions) {
      for (const [field, value] of Object.entries(update)) {
        const texts = typeof value === 'object' && value !== null ? Object.values(value) : [value];
        for (const text of texts) expect(text, `${target} ${field}`).toBeTypeOf('string');
      }
    }
  });
});

describe('createOverlay', () => {
  const info = { title: 'Demo', version: '1.0.0', extends: 'openapi.en.yaml' };

  test('makes one action an object, in the order of the document, enum values with their object', () => {
    const from = {
      a: { title: 'A', "it's": [{ x: 1, description: 'B' }] },
      b: { title: 'C', 'x-enumDescriptions': { c: 'D', d: 'E' } },
    };
    const to = {
      a: { title: '甲', "it's": [{ x: 1, description: '乙' }] },
      b: { title: 'C', 'x-enumDescriptions': { c: '丁', d: 'E' } },
    };
    expect(createOverlay(info, from, to)).toEqual({
      overlay: '1.1.0',
      info: { title: 'Demo', version: '1.0.0' },
      extends: 'openapi.en.yaml',
      actions: [
        { target: "$['a']", update: { title: '甲' } },
        { target: "$['a']['it\\'s'][0]", update: { description: '乙' } },
        { target: "$['b']", update: { 'x-enumDescriptions': { c: '丁', d: 'E' } } },
      ],
    });
  });

  test.each([
    ['a number', { a: { b: 1 } }, { a: { b: 2 } }, "$['a']['b']"],
    ['a member', { a: { b: 'x' } }, { a: { b: 'x', c: 'y' } }, "$['a']"],
    ['the length of a list', { a: ['x'] }, { a: [] }, "$['a']"],
  ])('refuses projections that differ in %s', (_, from, to, place) => {
    expect(() => createOverlay(info, from, to)).toThrow(`differ in more than prose at ${place}`);
  });
});
