import { execFile } from 'node:child_process';
import { chmodSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sourceLanguage } from '@vpcep/contract';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import { contractOf } from '../../src/contract/contract-of.ts';
import { type OperationView, operationsOf } from '../../src/contract/operations.ts';
import { mockAddress, sampleLanguages, textOf } from '../../src/contract/samples/index.ts';

const document = contractOf(sourceLanguage);
const requests = operationsOf(sourceLanguage).flatMap((view) =>
  (view.request?.examples.length ?? 0) > 0
    ? (view.request?.examples ?? []).map(({ name, value }) => ({
        name: `${view.id} ${name}`,
        view,
        body: value,
      }))
    : [{ name: view.id, view, body: undefined }],
);

const baseUrl = mockAddress(document);

/** A sample as readers copy it. */
function sampleIn(id: string, { view, body }: { view: OperationView; body: unknown }): string {
  const language = sampleLanguages.find((candidate) => candidate.id === id);
  if (!language) throw new Error(`There are no samples in ${id}.`);
  return textOf(language.write({ view, baseUrl, body }));
}

describe('the TypeScript that pages show', () => {
  const folder = fileURLToPath(new URL('../../', import.meta.url));
  const sources = new Map(
    requests.map(({ name, view, body }) => [
      `${folder}${name.replace(' ', '-')}.snippet.ts`,
      sampleIn('ts', { view, body }),
    ]),
  );
  for (const file of globSync('src/content/guides/**/*.md', { cwd: folder })) {
    const fences = readFileSync(folder + file, 'utf8').matchAll(/```ts\n([\s\S]*?)```/g);
    [...fences].forEach(([, code = ''], index) => {
      sources.set(`${folder}${file.replaceAll('/', '-')}-${index}.snippet.ts`, code);
    });
  }

  it('compiles against the client', () => {
    const options: ts.CompilerOptions = {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      types: ['node'],
      allowImportingTsExtensions: true,
      paths: { testcontainers: [`${folder}test/site/guides/testcontainers.ts`] },
    };
    const host = ts.createCompilerHost(options);
    const { getSourceFile, fileExists, readFile } = host;
    host.fileExists = (file) => sources.has(file) || fileExists(file);
    host.readFile = (file) => sources.get(file) ?? readFile(file);
    host.getSourceFile = (file, version, ...rest) => {
      const text = sources.get(file);
      return text === undefined
        ? getSourceFile(file, version, ...rest)
        : ts.createSourceFile(file, text, version);
    };
    expect(sources.size).toBeGreaterThan(requests.length);
    const problems = ts.getPreEmitDiagnostics(ts.createProgram([...sources.keys()], options, host));
    expect(
      problems.map(
        ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
      ),
    ).toEqual([]);
  });
});

describe('the curl command that pages show', () => {
  // The shell takes the command apart; in place of curl stands a program that tells what it was given.
  const folder = mkdtempSync(join(tmpdir(), 'curl-'));
  const curl = join(folder, 'curl');
  writeFileSync(curl, '#!/usr/bin/env node\nconsole.log(JSON.stringify(process.argv.slice(2)));\n');
  chmodSync(curl, 0o755);
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(requests)('sends the example of $name', async ({ view, body }) => {
    const { stdout } = await promisify(execFile)('sh', ['-c', sampleIn('curl', { view, body })], {
      env: { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` },
    });
    const given: string[] = JSON.parse(stdout);
    const valuesOf = (option: string) =>
      given.flatMap((value, index) => (given[index - 1] === option ? [value] : []));
    expect(valuesOf('-X')).toEqual(view.method === 'GET' ? [] : [view.method]);
    expect(valuesOf('-H')).toContain('X-Auth-Token: test-token');
    expect(valuesOf('-d').map((text) => JSON.parse(text))).toEqual(body === undefined ? [] : [body]);
    const address = given.find((value) => value.startsWith(baseUrl))?.slice(baseUrl.length);
    expect(address).toMatch(new RegExp(`^${view.path.replace(/\{\w+\}/g, '[\\w-]+')}$`));
  });
});
