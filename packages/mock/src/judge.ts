import { MIMEType } from 'node:util';
import { checkContentType, type Json, readJson, type Violation, violation } from '@vpcep/server';
import type { MockCall } from './context.ts';
import type { Engine } from './engine.ts';
import type { UpstreamResponse } from './forward.ts';
import type { Operation } from './operation.ts';
import { shortenArrays } from './shorten-arrays.ts';

/** A request together with what was read out of it. */
export interface JudgedRequest {
  readonly violations: readonly Violation[];
  /** The parsed body; undefined where there is none, or where it cannot be read. */
  readonly body: unknown;
}

/** Finds what is wrong with a request to an operation. */
export async function judgeRequest(
  engine: Engine,
  operation: Operation,
  { method, path, target, headers }: MockCall,
  bytes: Buffer,
): Promise<JudgedRequest> {
  if (!canDecode(path)) return { violations: [violation('path', 'percentEncoding')], body: undefined };
  const json = readRequestBody(operation, headers, bytes);
  const body = 'value' in json ? shortenArrays(json.value) : undefined;
  const violations = await engine.checkRequest({
    method,
    path,
    query: queryOf(target),
    headers: judgedHeaders(headers),
    body,
  });
  return { violations: withBody(json, violations), body };
}

/** Finds what is wrong with a response that came from elsewhere. */
export async function judgeResponse(
  engine: Engine,
  { method }: Operation,
  path: string,
  { status, headers: list, body }: UpstreamResponse,
): Promise<readonly Violation[]> {
  const headers = Object.fromEntries(list.map(([name, value]) => [name.toLowerCase(), value]));
  const mediaType = readMediaType(headers['content-type']);
  const { 'content-type': _, ...others } = headers;
  const json: Json =
    isJson(mediaType) && body.length > 0 ? readJson(body, 'response') : { value: body.toString() };
  const violations = await engine.checkResponse(
    { method, path, body: undefined },
    {
      status,
      headers: mediaType ? { ...others, 'content-type': String(mediaType) } : others,
      body: 'value' in json ? shortenArrays(json.value) : undefined,
    },
  );
  return withBody(json, violations);
}

/** Of a body that cannot be read, nothing else is worth saying. Path first: it says what the body is for. */
function withBody(json: Json, violations: readonly Violation[]): Violation[] {
  const all =
    'value' in json ? violations : [...violations.filter((found) => found.in !== 'body'), json.violation];
  return [...all.filter((found) => found.in === 'path'), ...all.filter((found) => found.in !== 'path')];
}

function readRequestBody({ takesBody }: Operation, headers: MockCall['headers'], body: Buffer): Json {
  if (!takesBody || body.length === 0) return { value: undefined };
  const found = checkContentType(headers);
  return found ? { violation: found } : readJson(body);
}

/** Only a signature counts as `Authorization`, and the media type of the body has been checked. */
function judgedHeaders(headers: MockCall['headers']): Record<string, string> {
  const { authorization, 'content-type': _, 'content-length': __, ...others } = headers;
  const all = authorization?.startsWith('SDK-HMAC-SHA256') ? { ...others, authorization } : others;
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, String(value)]));
}

function queryOf(target: string): Record<string, string | string[]> {
  const parameters = new URLSearchParams(target.split(/\?(.*)/s)[1] ?? '');
  return Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => {
      const values = parameters.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}

function canDecode(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function readMediaType(contentType: string | undefined): MIMEType | undefined {
  try {
    return new MIMEType(contentType ?? '');
  } catch {
    return undefined;
  }
}

function isJson(mediaType: MIMEType | undefined): boolean {
  return mediaType !== undefined && /^application\/(.+\+)?json$/.test(mediaType.essence);
}
