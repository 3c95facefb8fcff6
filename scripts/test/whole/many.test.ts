// A contract of many operations goes through everything that is made from it: GROWTH_OPERATIONS of them, 30 unless it is set.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { growContract, lettersOf } from '../../copies/many-operations.ts';
import { type GrownCopy, growCopy } from './grown-copy.ts';
import { runProgram } from './run-program.ts';

// With 300 operations on a machine that may be busy.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 1_200_000 });

const operations = Number(process.env.GROWTH_OPERATIONS ?? 30);
const lastId = `getEndpointService${lettersOf(operations / 3 - 1)}`;

let copy: GrownCopy;
const path = (name: string) => join(copy.folder, name);
const read = (name: string) => readFileSync(path(name), 'utf8');

beforeAll(async () => {
  copy = await growCopy((path) => growContract(path('spec'), operations));
});
afterAll(() => copy?.remove());

test('the contract has so many operations, in each language', () => {
  for (const language of ['en', 'zh-CN']) {
    const { paths } = JSON.parse(read(`packages/contract/dist/openapi.${language}.json`));
    const items = Object.values(paths) as object[];
    expect(
      items.flatMap((item) => Object.keys(item).filter((key) => /^(get|put|post)$/.test(key))),
    ).toHaveLength(operations);
  }
});

test('the contract keeps every rule, and the gate for breaking changes has no fault to find', () => {
  copy.run(process.execPath, 'packages/contract-lint/src/commands/main.ts', '--fix');
  const against = ['--spec', path('spec'), 'spec/openapi.yaml'];
  expect(copy.run(process.execPath, 'packages/contract-diff/src/main.ts', ...against)).toContain('0 changes');
});

test('the client has the last operation, and the mock responds to it', () => {
  const code = `import { createVpcepClient } from '@vpcep/client';

const client = createVpcepClient({ baseUrl: process.argv[2] ?? '', projectId: 'p1', credentials: 'any-token' });
const { status } = await client.${lastId}('4189d3c2-8882-4871-a3c2-d380272eed83');
console.log(status);
`;
  expect(runProgram(copy, 'grown', code, copy.mock.url)).toBe('available\n');
});

test('the contract suite finds no violation in the mock', () => {
  const suite = path('packages/contract-tests/bin/vpcep-contract.mjs');
  const budget = ['--stateless', '--runs', '1', '--lang', 'en'];
  expect(copy.run(process.execPath, suite, '--base-url', copy.mock.url, ...budget)).toContain(
    'GREEN: no violation',
  );
});

test('the docs have the page of the last operation in each language; no page of an operation lists the properties of all', () => {
  const slug = lastId.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  for (const language of ['en', 'zh-cn']) {
    const page = read(`apps/docs/dist/${language}/reference/${slug}/index.html`);
    const first = read(`apps/docs/dist/${language}/reference/get-endpoint-service/index.html`);
    expect(Math.abs(page.length - first.length) / first.length).toBeLessThan(0.2);
  }
});
