import { inspect } from 'node:util';
import type { OpenApiDocument } from '@vpcep/contract';
import stringify from 'json-stringify-pretty-compact';
import type { OperationView } from './operations.ts';

/** Base address of the local mock: the one server of the contract without TLS. */
export function mockAddress(document: OpenApiDocument): string {
  const server = document.servers?.find(({ url }) => url.startsWith('http://'));
  if (!server) throw new Error('The contract names no local mock among its servers; the snippets need one.');
  return server.url;
}

/** A `curl` command that runs as pasted against the local mock. */
export function curlSnippet(document: OpenApiDocument, view: OperationView, body?: unknown): string {
  const path = view.path.replace(/\{(\w+)\}/g, (_, name: string) => parameterExample(view, name));
  const lines = [
    `curl${view.method === 'GET' ? '' : ` -X ${view.method}`} '${mockAddress(document)}${path}'`,
    ...view.parameters
      .filter((parameter) => parameter.in === 'header' && parameter.required)
      .map((parameter) => `-H '${parameter.name}: ${parameterExample(view, parameter.name)}'`),
    ...(view.security[0] ?? []).map(({ key, scheme }) => `-H '${scheme.name ?? key}: test-token'`),
  ];
  if (body !== undefined) {
    lines.push(
      `-H 'Content-Type: application/json'`,
      `-d '${stringify(body, { maxLength: 72 }).replaceAll("'", "'\\''")}'`,
    );
  }
  return lines.join(' \\\n  ');
}

/** A TypeScript module that makes the call with the client. */
export function typescriptSnippet(document: OpenApiDocument, view: OperationView, body?: unknown): string {
  const args = [
    ...view.parameters
      .filter(({ in: place, name }) => place === 'path' && name !== 'project_id')
      .map(({ name }) => `'${parameterExample(view, name)}'`),
    ...(body === undefined
      ? []
      : [inspect(body, { depth: null, maxArrayLength: null, compact: 1, breakLength: 60 })]),
  ];
  const call = `client.${view.id}(${args.join(', ')})`;
  const answers = view.successes.some(({ body }) => body);
  return [
    `import { createVpcepClient } from '@vpcep/client';`,
    '',
    'const client = createVpcepClient({',
    `  baseUrl: '${mockAddress(document)}',`,
    `  projectId: '${parameterExample(view, 'project_id')}',`,
    `  credentials: 'test-token',`,
    '});',
    '',
    ...(answers ? [`const answer = await ${call};`, 'console.log(answer);'] : [`await ${call};`]),
  ].join('\n');
}

function parameterExample(view: OperationView, name: string): string {
  const parameter = view.parameters.find((candidate) => candidate.name === name);
  const value = parameter?.example ?? parameter?.schema?.examples?.[0];
  if (value === undefined) {
    throw new Error(`Parameter ${name} of ${view.id} has no example; the snippets need one.`);
  }
  return String(value);
}
