import { VpcepApiError } from './api-error.ts';
import { readErrorBody } from './read-error-body.ts';
import { readRetryAfter } from './read-retry-after.ts';

/**
 * The error for an answer that is no usable success.
 *
 * @param operationId the operation that was called
 * @param path path of the call, without the base address
 * @param body the answer's body: parsed where it is JSON, else text
 */
export function createApiError(
  operationId: string,
  method: string,
  path: string,
  response: Response,
  body: unknown,
): VpcepApiError {
  const { status, headers } = response;
  const { code, message: serviceMessage, requestId: idInBody } = readErrorBody(body);
  const requestId = idInBody ?? headers.get('X-Request-Id') ?? undefined;
  const said = [code, serviceMessage].filter((part) => part !== undefined).join(': ');
  const id = requestId ? ` (request ID ${requestId})` : '';
  const message = `${operationId} failed: ${method} ${path} answered ${status}${
    said ? ` ${said}` : describeForeignAnswer(response, body)
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

/** Describes an answer that does not look like the API's own, and what to do about it. */
function describeForeignAnswer({ status, type, headers }: Response, body: unknown): string {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    return ', a redirect, which is not followed so that credentials go to no other host: set baseUrl to where it leads.';
  }
  return (
    ` with ${body === '' ? 'no body' : `a body (${headers.get('Content-Type') ?? 'no content type'})`}, ` +
    'which the API does not send: it may come from a gateway or proxy. Check baseUrl, or try again later.'
  );
}
