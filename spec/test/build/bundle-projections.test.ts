import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundleProjections } from '../../src/build/bundle-projections.ts';
import { tempFolder } from '../temp-folder.ts';

const languages = [
  { tag: 'en', name: 'English' },
  { tag: 'zh-CN', name: '简体中文' },
  { tag: 'ja', name: '日本語' },
];

const contract = `
openapi: 3.1.0
info:
  title: Demo
  version: 1.0.0
  x-i18n: { zh-CN: { title: 演示 }, ja: { title: デモ } }
paths: {}
`;

function write(content: string): string {
  const source = join(tempFolder(), 'openapi.yaml');
  writeFileSync(source, content);
  return source;
}

test('a further language needs nothing but its texts and its place in the list', () => {
  const folder = tempFolder();
  bundleProjections(write(contract), folder, languages);
  const titles = languages.map(
    ({ tag }) => JSON.parse(readFileSync(join(folder, `openapi.${tag}.json`), 'utf8')).info.title,
  );
  expect(titles).toEqual(['Demo', '演示', 'デモ']);
  expect(readFileSync(join(folder, 'openapi.ja.yaml'), 'utf8')).toBe(
    'openapi: 3.1.0\ninfo:\n  title: デモ\n  version: 1.0.0\npaths: {}\ncomponents: {}\n',
  );
});

test('a contract that cannot be bundled fails with what Redocly says', () => {
  const broken = `${contract}\ncomponents: { schemas: { A: { $ref: '#/components/schemas/B' } } }\n`;
  expect(() => bundleProjections(write(broken), tempFolder(), languages)).toThrow(
    /redocly bundle failed:[\s\S]*openapi\.yaml[\s\S]*schemas\/B/,
  );
});
