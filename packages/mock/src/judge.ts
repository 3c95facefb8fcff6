import { MIMEType } from 'node:util';
import type { Engine } from './engine.ts';
import type { Finding, ReceivedRequest } from './exchange.ts';
import type { UpstreamAnswer } from './forward.ts';
import { type JsonBody, parseJsonBody } from './json-body.ts';
import type { Operation } from './operation.ts';
import { maximumBody } from './receive-body.ts';
import { shortenArrays } from './shorten-arrays.ts';
import type { Target } from './target.ts';
import type { Part, Violation } from './violation.ts';

/** A request together with what was read out of it. */
export interface JudgedRequest {
  readonly findings: readonly Finding[];
  /** The parsed body; undefined where there is none, or where it cannot be read. */
  readonly body: unknown;
}

/** Finds what is wrong with a request to an operation. */
export async function judgeRequest(
  engine: Engine,
  operation: Operation,
  request: ReceivedRequest,
  target: Target,
): Promise<JudgedRequest> {
  if (target.malformed) {
    const violation: Violation = { location: 'path', member: '', rule: 'percentEncoding', limit: '' };
    return { findings: [{ part: 'request', violation }], body: undefined };
  }
  const json = readRequestBody(operation, request);
  const body = 'value' in json ? shortenArrays(json.value) : undefined;
  const violations = await engine.checkRequest({
    method: request.method,
    path: target.path,
    query: target.query,
    headers: judgedHeaders(request.headers),
    body,
  });
  return { findings: findingsOf('request', json, violations), body };
}

/** Finds what is wrong with an answer that came from elsewhere. */
export async function judgeAnswer(
  engine: Engine,
  operation: Operation,
  path: string,
  answer: UpstreamAnswer,
): Promise<readonly Finding[]> {
  const headers = Object.fromEntries(answer.headers.map(([name, value]) => [name.toLowerCase(), value]));
  const mediaType = readMediaType(headers['content-type']);
  const { 'content-type': _, ...others } = headers;
  const json: JsonBody =
    isJson(mediaType) && answer.body.length > 0
      ? parseJsonBody(answer.body)
      : { value: answer.body.toString() };
  const violations = await engine.checkAnswer(
    { method: operation.method, path, query: {}, headers: {}, body: undefined },
    {
      status: answer.status,
      headers: mediaType ? { ...others, 'content-type': String(mediaType) } : others,
      body: 'value' in json ? shortenArrays(json.value) : undefined,
    },
  );
  return findingsOf('answer', json, violations);
}

/** Of a body that cannot be read, nothing else is worth saying. Path first: it says what the body is for. */
function findingsOf(part: Part, json: JsonBody, violations: readonly Violation[]): Finding[] {
  const all =
    'value' in json
      ? violations
      : [...violations.filter(({ location }) => location !== 'body'), json.violation];
  const first = all.filter(({ location }) => location === 'path');
  const rest = all.filter(({ location }) => location !== 'path');
  return [...first, ...rest].map((violation) => ({ part, violation }));
}

function readRequestBody(operation: Operation, { headers, body }: ReceivedRequest): JsonBody {
  if (body === undefined) return { violation: tooLarge };
  if (!operation.takesBody || body.length === 0) return { value: undefined };
  const contentType = headers['content-type'];
  // Several editions say that the type may be left out.
  if (contentType && readMediaType(contentType)?.essence !== 'application/json') {
    return {
      violation: {
        location: 'header',
        member: 'Content-Type',
        rule: 'contentType',
        limit: 'application/json',
      },
    };
  }
  return parseJsonBody(body);
}

/** The violation of a body that was not taken. */
export const tooLarge: Violation = {
  location: 'body',
  member: '',
  rule: 'size',
  limit: String(maximumBody / 1024 / 1024),
};

/** Only a signature counts as `Authorization`, and the media type of the body has been judged. */
function judgedHeaders({ authorization, ...headers }: ReceivedRequest['headers']): Record<string, string> {
  const { 'content-type': _, 'content-length': __, ...others } = headers;
  return authorization?.startsWith('SDK-HMAC-SHA256') ? { ...others, authorization } : others;
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
