import type { AttemptHook } from './attempt.ts';
import type { VpcepClientOptions } from './client-options.ts';
import { createApiError } from './create-api-error.ts';
import type { UnauthorizedRequest, VpcepCredentials } from './credentials.ts';
import { describeCause } from './describe-cause.ts';
import { isUnsent } from './is-unsent.ts';
import { VpcepNetworkError } from './network-error.ts';
import type { PreparedCall } from './prepare-call.ts';
import { VpcepTimeoutError } from './timeout-error.ts';

/** Sends a call once and reads the answer to its end; `refused` is told of a 401. */
export type Send = (
  call: PreparedCall,
  number: number,
  refused: (refusal: { request: UnauthorizedRequest; response: Response }) => void,
) => Promise<unknown>;

/** Prepares to send with the settings of a client. */
export function createSend(
  { projectId, userAgent, onAttempt, fetch }: VpcepClientOptions,
  credentials: VpcepCredentials,
): Send {
  return async (call, number, refused) => {
    const { operationId, method, path, url, body, signal, timeout } = call;
    // Set one by one: a record takes Node several times as long.
    const headers = new Headers();
    headers.set('Accept', 'application/json');
    if (body !== undefined) headers.set('Content-Type', 'application/json');
    if (userAgent !== undefined) headers.set('User-Agent', userAgent);
    for (const name in call.headers) headers.set(name, `${call.headers[name]}`);
    const start = performance.now();
    const controller = new AbortController();
    const explain = (why: string, mayHaveArrived = true) =>
      `${operationId} failed: no complete answer to ${method} ${path} from ${new URL(url).origin} (${why}). ` +
      `Check baseUrl and the network. The ${mayHaveArrived ? 'service may have' : 'service has not'} received the request.`;
    let end: (reason: unknown) => void;
    const abort = () => end(signal?.reason);
    signal?.addEventListener('abort', abort);
    const timer = setTimeout(() => {
      const message = explain(`timeout: ${timeout} ms`);
      end(new VpcepTimeoutError(message, { method, path, timeout }));
    }, timeout);

    let request: UnauthorizedRequest | undefined;
    let sent = false;
    let response: Response | undefined;
    let finish: ReturnType<AttemptHook>;
    const report = (error?: unknown) => {
      try {
        finish?.({
          duration: performance.now() - start,
          status: response?.status,
          requestId: response?.headers.get('X-Request-Id') ?? undefined,
          error,
        });
      } catch {}
    };

    const exchange = async () => {
      request = {
        method,
        url,
        // What the hook holds on to must not fill with secrets.
        headers: onAttempt ? new Headers(headers) : headers,
        body,
        projectId,
      };
      await credentials.authorize(request);
      controller.signal.throwIfAborted();
      sent = true;
      const answer = await (fetch ?? globalThis.fetch)(url, {
        method,
        headers: request.headers,
        body: body ?? null,
        // fetch would carry the credentials along to another host.
        redirect: 'manual',
        signal: controller.signal,
      });
      return { answer, text: await answer.text() };
    };

    try {
      try {
        finish = onAttempt?.({ operationId, method, path, number, headers });
      } catch {}
      const { answer, text } = await new Promise<{ answer: Response; text: string }>((resolve, reject) => {
        end = (reason) => {
          controller.abort(reason);
          // Also where the credentials or fetch pay no heed to the signal.
          reject(reason);
        };
        exchange().then(resolve, reject);
      });
      response = answer;
      const value = readAnswer(call, response, text);
      report();
      return value;
    } catch (cause) {
      let error = cause;
      if (response) {
        if (response.status === 401 && request) refused({ request, response });
      } else if (controller.signal.aborted) {
        error = controller.signal.reason;
      } else if (sent) {
        const mayHaveArrived = !isUnsent(cause);
        const message = explain(describeCause(cause), mayHaveArrived);
        error = new VpcepNetworkError(message, { method, path, mayHaveArrived, cause });
      }
      report(error);
      throw error;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    }
  };
}

function readAnswer(
  { operationId, method, path, answers }: PreparedCall,
  response: Response,
  text: string,
): unknown {
  let body: unknown = text;
  let parsed = false;
  try {
    body = JSON.parse(text);
    parsed = true;
  } catch {}
  if (response.ok && (parsed || !answers)) return answers ? body : undefined;
  throw createApiError(operationId, method, path, response, body);
}
