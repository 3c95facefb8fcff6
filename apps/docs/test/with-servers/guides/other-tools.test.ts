import { existsSync, readFileSync } from 'node:fs';
import { languages, sourceLanguage } from '@vpcep/contract';
import { describe, expect, it } from 'vitest';
import { site } from '../../pages.ts';
import { languagesOf, readBlocks, textOf } from './read-blocks.ts';

const manifest = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const tools = manifest('../../../../../packages/contract/test/tools/package.json').dependencies;
const own = manifest('../../../package.json').dependencies;

describe.each(languagesOf('other-tools'))('the guide to other tools in $name', ({ tag }) => {
  const text = textOf('other-tools', tag);
  const blocks = readBlocks('other-tools', tag);

  it('names files that are there', () => {
    const addresses = [...text.matchAll(/`(?:http:\/\/localhost:4400)?\/([\w./-]+)`/g)].map(
      ([, path = '']) => path,
    );
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((path) => !existsSync(site + path))).toEqual([]);
  });

  it('has commands for the versions with which they are tried, alike in every language', () => {
    const named = blocks.flatMap(({ code }) => [...code.matchAll(/(\S+)@(\d+\.\d+\.\d+)/g)]);
    expect(named).toHaveLength(4);
    for (const [, name = '', version] of named) expect(tools[name], name).toBe(version);
    expect(blocks).toEqual(readBlocks('other-tools', sourceLanguage));
    for (const name of ['openapi-to-postmanv2', '@usebruno/converters'])
      expect(text).toContain(`\`${name}\` ${own[name]}`);
    expect(text).toContain(`\`swagger-client\` ${tools['swagger-client']}`);
  });
});

describe('what guides run', () => {
  it.each(languages)('asks no registry for a name in $name', ({ tag }) => {
    for (const page of [
      'client',
      'contract-tests',
      'getting-started',
      'mock',
      'other-tools',
      'sandbox',
      'servers',
    ]) {
      for (const { code } of readBlocks(page, tag))
        expect(code, page).not.toMatch(/npx (?!--offline |--yes --package \.\/)/);
    }
  });
});

describe.each(languages)('the changelog in $name', ({ tag }) => {
  const read = (language: string) => {
    const name = language === sourceLanguage ? 'CHANGELOG.md' : `CHANGELOG.${language}.md`;
    return readFileSync(new URL(`../../../../../spec/${name}`, import.meta.url), 'utf8');
  };
  const shapeOf = (text: string) => ({
    versions: text.match(/^## .*$/gm),
    paragraphs: text.trim().split(/\n\n+/).length,
    code: new Set(text.match(/`[^`]+`/g)),
  });

  it('has the versions, the paragraphs and the names of the English one', () => {
    expect(shapeOf(read(tag))).toEqual(shapeOf(read(sourceLanguage)));
  });
});
