import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type {
  HttpMethod,
  MediaType,
  OpenApiDocument,
  Operation,
  PathItem,
  Reference,
  RequestBody,
  Response,
} from '../src/index.ts';

const methods: readonly HttpMethod[] = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Parses a YAML file of this package. */
export function readYaml<T>(name: string): T {
  return parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')) as T;
}

/** The hand-written contract, all languages in it. */
export function readSource(): OpenApiDocument {
  return readYaml('openapi.yaml');
}

/** What an internal reference names; the node itself where it is no reference. */
export function resolve<T extends object>(document: OpenApiDocument, node: T | Reference): T {
  if (!('$ref' in node) || typeof node.$ref !== 'string') return node as T;
  let target: unknown = document;
  for (const part of node.$ref.split('/').slice(1)) {
    target = (target as Record<string, unknown> | undefined)?.[
      part.replaceAll('~1', '/').replaceAll('~0', '~')
    ];
  }
  if (target === undefined) throw new Error(`${node.$ref} names nothing`);
  return resolve(document, target as T | Reference);
}

/** An operation with where it stands. */
export interface LocatedOperation {
  id: string;
  path: string;
  method: HttpMethod;
  operation: Operation;
  pathItem: PathItem;
}

/** Every operation of the contract, in its order. */
export function operationsOf(document: OpenApiDocument): LocatedOperation[] {
  return Object.entries(document.paths).flatMap(([path, pathItem]) =>
    methods.flatMap((method) => {
      const operation = pathItem[method];
      return operation ? [{ id: operation.operationId, path, method, operation, pathItem }] : [];
    }),
  );
}

/** The request body of an operation, if it has one. */
export function requestBodyOf(
  document: OpenApiDocument,
  { requestBody }: Operation,
): RequestBody | undefined {
  return requestBody && resolve(document, requestBody);
}

/** The answers of an operation, by status. */
export function responsesOf(
  document: OpenApiDocument,
  { responses }: Operation,
): [status: string, Response][] {
  return Object.entries(responses).map(([status, response]) => [status, resolve(document, response)]);
}

/** The named example values of a body. */
export function examplesOf(
  document: OpenApiDocument,
  mediaType: MediaType,
): [name: string, value: unknown][] {
  return Object.entries(mediaType.examples ?? {}).map(([name, example]) => [
    name,
    resolve(document, example).value,
  ]);
}
