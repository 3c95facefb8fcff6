import type { Exchange } from './exchange.ts';

/** A `fetch` for a client, and what it has seen. */
export interface Recorder {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Every exchange that was completed, in order. */
  readonly exchanges: readonly Exchange[];
}

/**
 * Makes a `fetch` that records each exchange as it goes over the wire.
 *
 * @param change alters a request before it is sent, to send what a client would not
 */
export function createRecorder(change: (request: Request) => Request = (request) => request): Recorder {
  const exchanges: Exchange[] = [];
  return {
    exchanges,
    async fetch(url, init) {
      const request = change(new Request(url, init));
      const response = await fetch(request);
      const text = await response.clone().text();
      exchanges.push({
        method: request.method,
        path: new URL(request.url).pathname,
        status: response.status,
        contentType: response.headers.get('content-type') ?? '',
        body: parse(text),
      });
      return response;
    },
  };
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
