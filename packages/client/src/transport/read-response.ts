import { VpcepApiError } from '../errors/api-error.ts';
import { readErrorBody } from '../errors/error-body.ts';
import type { PreparedCall } from './prepare.ts';

/**
 * The value that a call returns.
 *
 * @param text the body
 * @throws {VpcepApiError} the response is a failure, or a success that cannot be read
 */
export function readResponse(call: PreparedCall, response: Response, text: string): unknown {
  let body: unknown = text;
  let parsed = false;
  try {
    body = JSON.parse(text);
    parsed = true;
  } catch {}
  const { hasResponseBody } = call;
  if (response.ok && (parsed || !hasResponseBody)) return hasResponseBody ? body : undefined;
  throw createApiError(call, response, body);
}

function createApiError(
  { operationId, method, path }: PreparedCall,
  response: Response,
  body: unknown,
): VpcepApiError {
  const { status, headers } = response;
  const { code, message: serviceMessage, requestId: idInBody } = readErrorBody(body);
  const requestId = idInBody ?? headers.get('X-Request-Id') ?? undefined;
  const said = [code, serviceMessage].filter((part) => part !== undefined).join(': ');
  const id = requestId ? ` (request ID ${requestId})` : '';
  const message = `${operationId} failed: ${method} ${path} answered ${status}${
    said ? ` ${said}` : describeForeignResponse(response, body)
  }${id}`;
  return new VpcepApiError(message, {
    status,
    code,
    serviceMessage,
    requestId,
    retryAfter: readRetryAfter(headers),
    method,
    path,
    body,
  });
}

/** Describes a response that does not look like the API's own, and what to do about it. */
function describeForeignResponse({ status, type, headers }: Response, body: unknown): string {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    return ', a redirect, which is not followed so that credentials go to no other host: set baseUrl to where it leads.';
  }
  return (
    ` with ${body === '' ? 'no body' : `a body (${headers.get('Content-Type') ?? 'no content type'})`}, ` +
    'which the API does not send: it may come from a gateway or proxy. Check baseUrl, or try again later.'
  );
}

/** Milliseconds that `Retry-After` asks for, given there in seconds or as a date; undefined when it does not. */
function readRetryAfter(headers: Headers): number | undefined {
  const text = headers.get('Retry-After') ?? '';
  const time = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return time >= 0 ? time : undefined;
}
