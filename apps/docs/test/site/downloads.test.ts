import { readFileSync } from 'node:fs';
import { contractPath, languages, readContract, sourceLanguage } from '@vpcep/contract';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applyPatches } from '../../scripts/redoc/apply-patches.ts';
import { patches } from '../../scripts/redoc/patches.ts';
import { stringsFor } from '../../src/strings-for.ts';
import { site } from '../pages.ts';

const read = (file: string) => readFileSync(`${site}download/${file}`, 'utf8');

describe.each(languages)('the downloads in $name', ({ tag }) => {
  it('hold the contract, as YAML and as JSON', () => {
    const published = JSON.parse(readFileSync(contractPath(tag), 'utf8'));
    expect(parse(read(`openapi.${tag}.yaml`))).toEqual(published);
    expect(JSON.parse(read(`openapi.${tag}.json`))).toEqual(published);
  });

  it('hold one page that names its language and title, and that has every patch', () => {
    const page = read(`vpcep-api.${tag}.html`);
    expect(page).toMatch(new RegExp(`^<!doctype html>\\s*<html lang="${tag}">`));
    expect(page).toContain(`<title>${readContract(tag).info.title}</title>`);
    expect(page).not.toContain('otel.cloud.redocly.com');
    expect(page).toContain('"disableTelemetry":true');
    expect(page).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)="https?:/);
    for (const word of Object.values(stringsFor(tag).redoc)) expect(page).toContain(word);
  });
});

describe.each(languages.filter(({ tag }) => tag !== sourceLanguage))('the overlay into $name', ({ tag }) => {
  it('is an overlay', () => {
    expect(parse(read(`${tag}.overlay.yaml`))).toMatchObject({ overlay: expect.stringMatching(/^1\./) });
  });
});

describe('applyPatches', () => {
  it('changes what it finds', () => {
    const patch = { purpose: 'greet', find: /world/g, replace: 'reader' };
    expect(applyPatches('hello world', [patch], 'page.html')).toBe('hello reader');
  });

  it.each(patches({}))('refuses a page in which there is nothing to $purpose', (patch) => {
    expect(() => applyPatches('<html></html>', [patch], 'page.html')).toThrow(
      `page.html: cannot ${patch.purpose}, because`,
    );
  });
});
