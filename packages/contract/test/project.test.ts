import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { project } from '../src/build/project.ts';
import { languages } from './languages.ts';
import { tempFolder } from './temp-folder.ts';

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

test('a further language needs nothing but its texts and its place in the list', async () => {
  const source = write(contract);
  const projections = await Promise.all(languages.map(({ tag }) => project(source, tag, languages)));
  expect(projections.map(({ info }) => info.title)).toEqual(['Demo', '演示', 'デモ']);
  expect(projections[2]).toEqual({
    openapi: '3.1.0',
    info: { title: 'デモ', version: '1.0.0' },
    paths: {},
    components: {},
  });
});

test('a contract that cannot be bundled is rejected with the place of each problem', async () => {
  const broken = `${contract}\ncomponents: { schemas: { A: { $ref: '#/components/schemas/B' } } }\n`;
  await expect(project(write(broken), 'en', languages)).rejects.toThrow(
    /^openapi\.yaml cannot be bundled:\n {2}#\/components\/schemas\/A\S* .*/,
  );
});
