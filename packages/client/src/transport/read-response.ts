import { VpcepApiError } from '../errors/api-error.ts';
import { readErrorBody } from '../errors/error-body.ts';
import { describeUnexpected } from '../errors/unexpected-body.ts';
import type { PreparedCall } from './prepare.ts';
import { withoutSecrets } from './secrets.ts';

/** A response that was read to its end. */
export interface Received {
  readonly response: Response;
  /** The body; undefined when it is too long. */
  readonly text: string | undefined;
}

/**
 * The value that a call returns.
 *
 * @param secrets finds what must not stand in an error; called for a failure only
 * @throws {VpcepApiError} the response is a failure, or a success that cannot be read
 */
export function readResponse(
  call: PreparedCall,
  { response, text }: Received,
  secrets: () => readonly string[],
): unknown {
  const { responseType } = call;
  const body = parse(text);
  if (response.ok && responseType === undefined) return undefined;
  if (response.ok && body.type === responseType) return body.value;
  throw createApiError(call, response, body, secrets());
}

/** A body and the JSON type of its value: `text` where it is not JSON. */
interface Body {
  readonly text: string | undefined;
  readonly value: unknown;
  readonly type: string;
}

function parse(text: string | undefined): Body {
  try {
    const value: unknown = JSON.parse(text as string);
    return { text, value, type: value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value };
  } catch {
    return { text, value: text, type: 'text' };
  }
}

function createApiError(
  call: PreparedCall,
  response: Response,
  body: Body,
  secrets: readonly string[],
): VpcepApiError {
  const { operationId, method, path } = call;
  const { status, headers } = response;
  const value = hide(body, secrets);
  const { code, message: serviceMessage, requestId: idInBody } = readErrorBody(value);
  const requestId = idInBody ?? withoutSecrets(headers.get('X-Request-Id'), secrets) ?? undefined;
  const said = [code, serviceMessage].filter(Boolean).join(': ');
  const id = requestId ? ` (request ID ${requestId})` : '';
  const message = `${operationId} failed: ${method} ${path} answered ${status}${
    said && !response.ok ? ` ${said}` : describeForeign(call, response, body)
  }${id}`;
  return new VpcepApiError(withoutSecrets(message, secrets), {
    status,
    code,
    serviceMessage,
    requestId,
    retryAfter: readRetryAfter(headers),
    method,
    path,
    body: value,
  });
}

function hide({ text, value }: Body, secrets: readonly string[]): unknown {
  try {
    return withoutSecrets(value, secrets);
  } catch {
    // Nested more deeply than functions can call each other.
    return withoutSecrets(text, secrets);
  }
}

/** Describes a response that does not look like the API's own, and what to do about it. */
function describeForeign(
  { method, responseType }: PreparedCall,
  { status, ok, headers }: Response,
  body: Body,
): string {
  // Browsers say 0.
  if (/^(0|3..)$/.test(`${status}`)) {
    return ', a redirect, which is not followed to keep credentials safe: set baseUrl to its target.';
  }
  let what = `a body (${headers.get('Content-Type') ?? 'no content type'})`;
  if (body.value === undefined) what = 'a body of more than 16 MB';
  if (body.value === '') what = 'no body';
  if (ok && body.type !== 'text') what = `${body.type} in place of ${responseType}`;
  return describeUnexpected(what, ok && method !== 'GET');
}

/**
 * Milliseconds that `Retry-After` asks for: seconds, also with a fraction or several times, of which the longest counts, or a date.
 * Undefined when it is neither.
 */
function readRetryAfter(headers: Headers): number | undefined {
  const text = headers.get('Retry-After') ?? '';
  const time = /^[\d., ]+$/.test(text)
    ? Math.ceil(Math.max(...text.split(',').map(Number)) * 1000)
    : Date.parse(text) - Date.now();
  return time >= 0 ? time : undefined;
}
