/** A response as it came over the wire, its body parsed. */
export interface Reply {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies that they do not type
  body: any;
}

/** What a test sends. */
export interface Sent {
  method?: string;
  path: string;
  /** One that is set to the empty string is not sent. */
  headers?: Record<string, string>;
  /** Text and bytes are sent as they are, anything else as JSON. */
  body?: unknown;
}

/** Sends a request with a token, and as JSON where it has a body. It may take 30 s. */
export async function send(url: string, { method = 'GET', path, headers = {}, body }: Sent): Promise<Reply> {
  const raw = body === undefined || typeof body === 'string' || body instanceof Uint8Array;
  const response = await fetch(url + path, {
    method,
    headers: Object.entries({
      'X-Auth-Token': 'a-token',
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    }).filter(([, value]) => value !== ''),
    body: (raw ? body : JSON.stringify(body)) as RequestInit['body'] & {},
    signal: AbortSignal.timeout(30_000),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? undefined : JSON.parse(text),
  };
}
