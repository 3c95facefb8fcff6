import type { UnauthorizedRequest } from '../credentials/credentials.ts';
import { describeCause, isUnsent, VpcepNetworkError } from '../errors/network-error.ts';
import { VpcepTimeoutError } from '../errors/timeout-error.ts';
import type { ClientSettings } from '../options/client-options.ts';
import { startAttempt } from './attempt.ts';
import { deadline } from './deadline.ts';
import type { PreparedCall } from './prepare.ts';
import { type Received, readResponse } from './read-response.ts';
import { readText } from './read-text.ts';
import { secretsIn, withoutSecrets } from './secrets.ts';

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
  const { projectId, onAttempt, credentials } = settings;

  return async (call, number) => {
    const { operationId, method, path, url, body } = call;
    const headers = headersOf(call, settings.userAgent);
    const secrets = () => secretsIn(authorized, headers);
    const attempt = startAttempt(onAttempt, { operationId, method, path, number, headers }, secrets);
    // What the hook holds on to must not fill with secrets, and the secrets must be told from the rest.
    const authorized = new Headers(headers);

    let request: UnauthorizedRequest | undefined;
    let sent = false;
    const exchange = async (signal: AbortSignal): Promise<Received> => {
      request = { method, url, headers: authorized, body, projectId, signal };
      await credentials.authorize(request);
      signal.throwIfAborted();
      sent = true;
      return transmit(request, settings.fetch).catch((cause: unknown) => {
        throw networkError(call, cause, secrets());
      });
    };

    let response: Response | undefined;
    try {
      const received = await deadline(call.signal, call.timeout, () => timeoutError(call, sent), exchange);
      response = received.response;
      const value = readResponse(call, received, secrets);
      attempt.finish(response);
      return { value };
    } catch (error) {
      attempt.fail(error, response);
      return request && response?.status === 401 ? { error, rejected: { request, response } } : { error };
    }
  };
}

async function transmit(
  { method, url, headers, body, signal }: UnauthorizedRequest,
  fetch: ClientSettings['fetch'],
): Promise<Received> {
  const response = await (fetch ?? globalThis.fetch)(url, {
    method,
    headers,
    body: body ?? null,
    // fetch would carry the credentials along to another host.
    redirect: 'manual',
    signal,
    ...uncached(method),
  });
  return { response, text: await readText(response) };
}

/** A read must see the service, not what a browser or framework has stored. Some platforms reject the property. */
function uncached(method: string): RequestInit {
  return method === 'GET' && 'cache' in Request.prototype ? { cache: 'no-store' } : {};
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

function timeoutError(call: PreparedCall, sent: boolean): VpcepTimeoutError {
  const { operationId, method, path, timeout } = call;
  const message = sent
    ? explain(call, `timeout: ${timeout} ms`, true)
    : `${operationId} failed: no credentials for ${method} ${path} (timeout: ${timeout} ms). Check the token provider. Nothing was sent.`;
  return new VpcepTimeoutError(message, { method, path, timeout, mayHaveArrived: sent });
}

function networkError(call: PreparedCall, cause: unknown, secrets: readonly string[]): VpcepNetworkError {
  const { method, path } = call;
  const mayHaveArrived = !isUnsent(cause);
  const message = explain(call, withoutSecrets(describeCause(cause), secrets), mayHaveArrived);
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
