import { execFile } from 'node:child_process';
import { chmodSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { operationById, sampleParameter, sourceLanguage, successOf } from '@vpcep/contract';
import { startSandbox } from '@vpcep/sandbox';
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

const mockUrl = mockAddress(document);

/** A sample as readers copy it. */
function sampleIn(
  id: string,
  { view, body }: { view: OperationView; body: unknown },
  baseUrl = mockUrl,
): string {
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
      paths: { testcontainers: [`${folder}test/with-servers/guides/testcontainers.ts`] },
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
    const address = given.find((value) => value.startsWith(mockUrl))?.slice(mockUrl.length);
    expect(address).toMatch(new RegExp(`^${view.path.replace(/\{\w+\}/g, '[\\w-]+')}$`));
  });
});

const quickly = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-XX:-UsePerfData'];
/** The languages whose runtime this machine has, and how a sample is run with it. */
const runtimes = [
  { id: 'curl', file: 'call.sh', program: 'sh', needs: 'curl', args: ['call.sh'] },
  { id: 'python', file: 'call.py', program: 'python3', needs: 'python3', args: ['call.py'] },
  // A program that ends at once is not worth compiling well.
  { id: 'java', file: 'Call.java', program: 'java', needs: 'java', args: [...quickly, 'Call.java'] },
  { id: 'go', file: 'call.go', program: 'go', needs: 'go', args: ['run', 'call.go'] },
].filter(({ needs }) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, needs))),
);

/** The service of the contract's examples. */
const example = successOf(operationById(document, 'getEndpointService'))?.examples[0]?.value as Record<
  'project_id' | 'id' | 'port_id' | 'vpc_id' | 'server_type' | 'created_at',
  string
>;

describe('the samples', () => {
  it('are there in every language for every operation', () => {
    for (const request of requests) {
      for (const { id } of sampleLanguages) {
        const text = sampleIn(id, request);
        expect(text, id).toContain(mockUrl);
        expect(text, id).toContain(
          id === 'ts' ? request.view.id : sampleParameter(request.view, 'project_id'),
        );
      }
    }
  });

  it.each(runtimes)('in $id run on a sandbox', async ({ id: language, file, program, args }) => {
    const folder = mkdtempSync(join(tmpdir(), 'samples-'));
    try {
      for (const request of requests) {
        // The service that the examples read and modify is there, with mappings that are in nobody's way.
        const { project_id, id, port_id, vpc_id, server_type, created_at } = example;
        const service = {
          ...{ project_id, id, port_id, vpc_id, server_type, created_at },
          service_name: 'existing',
          ports: [{ client_port: 1, server_port: 1, protocol: 'TCP' }],
        };
        const sandbox = await startSandbox({ port: 0, provisioning: 0, seed: { services: [service] } });
        try {
          writeFileSync(join(folder, file), sampleIn(language, request, sandbox.url));
          const { stdout } = await promisify(execFile)(program, args, { cwd: folder, timeout: 50_000 });
          expect(stdout, request.name).toMatch(/"?status"?'?:\s*["'](?:creating|available)/);
        } finally {
          await sandbox.close();
        }
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
