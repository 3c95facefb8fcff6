import { VpcepApiError } from './api-error.ts';
import { readErrorBody } from './read-error-body.ts';

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
  const { code, message: serviceMessage, requestId: idInBody } = readErrorBody(body);
  const requestId = idInBody ?? response.headers.get('X-Request-Id') ?? undefined;
  const said = [code, serviceMessage].filter((part) => part !== undefined).join(': ');
  const id = requestId ? ` (request ID ${requestId})` : '';
  const message = `${operationId} failed: ${method} ${path} answered ${response.status}${
    said ? ` ${said}` : describeForeignAnswer(response, body)
  }${id}`;
  return new VpcepApiError(message, {
    status: response.status,
    code,
    serviceMessage,
    requestId,
    method,
    path,
    body,
  });
}

/** Describes an answer that does not look like the API's own, and what to do about it. */
function describeForeignAnswer(response: Response, body: unknown): string {
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
    return (
      ', a redirect, which is not followed so that the token goes to no other host: ' +
      'set baseUrl to the address that it leads to.'
    );
  }
  const type = response.headers.get('Content-Type') ?? 'no content type';
  const kind = body === undefined || body === '' ? 'without a body' : `with a body (${type})`;
  return (
    ` ${kind} that the API does not send: it may come from a gateway or proxy. ` +
    'Check baseUrl, or try again later.'
  );
}
