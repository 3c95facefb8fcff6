import type { UnauthorizedRequest } from '../credentials/credentials.ts';
import { describeCause, isUnsent, VpcepNetworkError } from '../errors/network-error.ts';
import { VpcepTimeoutError } from '../errors/timeout-error.ts';
import type { ClientSettings } from '../options/client-options.ts';
import { startAttempt } from './attempt.ts';
import { deadline } from './deadline.ts';
import type { PreparedCall } from './prepare.ts';
import { readResponse } from './read-response.ts';

/** What an attempt led to: a value, or an error; after a 401 also what was rejected. */
export type Result =
  | { readonly value: unknown; readonly error?: undefined }
  | {
      readonly error: unknown;
      readonly rejected?: { readonly request: UnauthorizedRequest; readonly response: Response };
    };

/** Sends a call once and reads the response to its end. */
export type Send = (call: PreparedCall, number: number) => Promise<Result>;

/** Prepares to send with the settings of a client. */
export function createSend(settings: ClientSettings): Send {
  const { projectId, onAttempt, credentials, fetch } = settings;

  return async (call, number) => {
    const { operationId, method, path, url, body } = call;
    const headers = headersOf(call, settings.userAgent);
    const attempt = startAttempt(onAttempt, { operationId, method, path, number, headers });
    // What the hook holds on to must not fill with secrets.
    const request = { method, url, headers: onAttempt ? new Headers(headers) : headers, body, projectId };

    const exchange = async (signal: AbortSignal) => {
      await credentials.authorize(request);
      signal.throwIfAborted();
      try {
        const response = await (fetch ?? globalThis.fetch)(url, {
          method,
          headers: request.headers,
          body: body ?? null,
          // fetch would carry the credentials along to another host.
          redirect: 'manual',
          signal,
        });
        return { response, text: await response.text() };
      } catch (cause) {
        throw networkError(call, cause);
      }
    };

    let response: Response | undefined;
    try {
      const received = await deadline(call.signal, call.timeout, () => timeoutError(call), exchange);
      response = received.response;
      const value = readResponse(call, response, received.text);
      attempt.finish(response);
      return { value };
    } catch (error) {
      attempt.fail(error, response);
      return response?.status === 401 ? { error, rejected: { request, response } } : { error };
    }
  };
}

function headersOf(call: PreparedCall, userAgent: string | undefined): Headers {
  // Set one by one: a record takes Node several times as long.
  const headers = new Headers();
  headers.set('Accept', 'application/json');
  if (call.body !== undefined) headers.set('Content-Type', 'application/json');
  if (userAgent !== undefined) headers.set('User-Agent', userAgent);
  for (const name in call.headers) headers.set(name, `${call.headers[name]}`);
  return headers;
}

function timeoutError(call: PreparedCall): VpcepTimeoutError {
  const { method, path, timeout } = call;
  return new VpcepTimeoutError(explain(call, `timeout: ${timeout} ms`, true), { method, path, timeout });
}

function networkError(call: PreparedCall, cause: unknown): VpcepNetworkError {
  const { method, path } = call;
  const mayHaveArrived = !isUnsent(cause);
  const message = explain(call, describeCause(cause), mayHaveArrived);
  return new VpcepNetworkError(message, { method, path, mayHaveArrived, cause });
}

function explain(
  { operationId, method, path, url }: PreparedCall,
  why: string,
  mayHaveArrived: boolean,
): string {
  return (
    `${operationId} failed: no complete response to ${method} ${path} from ${new URL(url).origin} (${why}). Check baseUrl ` +
    `and the network. The service ${mayHaveArrived ? 'may have' : 'has not'} received the request.`
  );
}
