import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sourceLanguage } from '@vpcep/spec';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { contractOf } from '../../src/contract/contract-of.ts';
import { operationsOf } from '../../src/contract/operations.ts';
import { curlSnippet, mockAddress, typescriptSnippet } from '../../src/contract/snippets.ts';

const document = contractOf(sourceLanguage);
const requests = operationsOf(sourceLanguage).flatMap((view) =>
  view.requestExamples.length > 0
    ? view.requestExamples.map(({ name, value }) => ({ name: `${view.id} ${name}`, view, body: value }))
    : [{ name: view.id, view, body: undefined }],
);

describe('the TypeScript that pages show', () => {
  const folder = fileURLToPath(new URL('../../', import.meta.url));
  const sources = new Map(
    requests.map(({ name, view, body }) => [
      `${folder}${name.replace(' ', '-')}.snippet.ts`,
      typescriptSnippet(document, view, body),
    ]),
  );
  for (const file of globSync('src/content/docs/**/*.mdx', { cwd: folder })) {
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
  it.each(requests)('sends the example of $name', async ({ view, body }) => {
    let received:
      | { method?: string | undefined; url?: string | undefined; token: unknown; body: string }
      | undefined;
    const server = createServer(async (request: IncomingMessage, response) => {
      let text = '';
      for await (const part of request) text += part;
      received = {
        method: request.method,
        url: request.url,
        token: request.headers['x-auth-token'],
        body: text,
      };
      response.end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      const command = curlSnippet(document, view, body).replace(
        mockAddress(document),
        `http://127.0.0.1:${port}`,
      );
      await promisify(execFile)('sh', ['-c', `${command} --silent`], { timeout: 10_000 });
    } finally {
      server.close();
    }
    expect(received).toMatchObject({ method: view.method, token: 'test-token' });
    expect(received?.url).toMatch(new RegExp(`^${view.path.replace(/\{\w+\}/g, '[\\w-]+')}$`));
    expect(received?.body ? JSON.parse(received.body) : undefined).toEqual(body);
  });
});
