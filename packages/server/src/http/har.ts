import type { HeaderList } from '../outcome.ts';

/** Headers whose values are secrets, in lower case. */
export const secretHeaders: ReadonlySet<string> = new Set([
  'authorization',
  'cookie',
  'proxy-authorization',
  'set-cookie',
  'x-auth-token',
  'x-security-token',
  'x-subject-token',
]);

/** A request, what came back, and when. */
export interface HttpExchange {
  readonly startedAt: Date;
  /** Milliseconds. */
  readonly duration: number;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: HeaderList;
    readonly body: Buffer;
  };
  /** Its body without content encoding; undefined when nothing came. */
  readonly response?:
    | { readonly status: number; readonly headers: HeaderList; readonly body: Buffer }
    | undefined;
  /** Why nothing came. */
  readonly failure?: string | undefined;
}

interface HarText {
  readonly mimeType: string;
  readonly text: string;
  readonly encoding?: 'base64';
}

/** An entry of an HTTP Archive (HAR 1.2), as far as it says what was sent and received. */
export interface HarEntry {
  readonly startedDateTime: string;
  readonly time: number;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly httpVersion: string;
    readonly headers: readonly HarHeader[];
    readonly queryString: readonly HarHeader[];
    readonly cookies: readonly [];
    readonly headersSize: -1;
    readonly bodySize: number;
    readonly postData?: HarText;
  };
  readonly response: {
    /** 0 when nothing came, as browsers write it. */
    readonly status: number;
    readonly statusText: string;
    readonly httpVersion: string;
    readonly headers: readonly HarHeader[];
    readonly cookies: readonly [];
    readonly content: HarText & { readonly size: number };
    readonly redirectURL: string;
    readonly headersSize: -1;
    readonly bodySize: number;
    /** Why nothing came, as browsers write it. */
    readonly _error?: string;
  };
  readonly cache: Readonly<Record<never, never>>;
  readonly timings: { readonly send: number; readonly wait: number; readonly receive: number };
}

interface HarHeader {
  readonly name: string;
  readonly value: string;
}

/** What stands for a secret. */
const hidden = '***';

/** Writes an exchange as an entry of an HTTP Archive. Of credentials, their presence and their scheme are told. */
export function harEntry({ startedAt, duration, request, response, failure }: HttpExchange): HarEntry {
  const time = Math.round(duration);
  const { searchParams } = new URL(request.url);
  const typeOf = (headers: HeaderList) =>
    headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  const received = response?.body ?? Buffer.alloc(0);
  return {
    startedDateTime: startedAt.toISOString(),
    time,
    request: {
      method: request.method,
      url: request.url,
      httpVersion: 'HTTP/1.1',
      headers: withoutSecretValues(request.headers),
      queryString: [...searchParams].map(([name, value]) => ({ name, value })),
      cookies: [],
      headersSize: -1,
      bodySize: request.body.length,
      ...(request.body.length > 0 && { postData: textOf(request.body, typeOf(request.headers)) }),
    },
    response: {
      status: response?.status ?? 0,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      headers: withoutSecretValues(response?.headers ?? []),
      cookies: [],
      content: { size: received.length, ...textOf(received, typeOf(response?.headers ?? [])) },
      redirectURL: '',
      headersSize: -1,
      bodySize: received.length,
      ...(failure !== undefined && { _error: failure }),
    },
    cache: {},
    timings: { send: 0, wait: time, receive: 0 },
  };
}

function withoutSecretValues(headers: HeaderList): HarHeader[] {
  return headers.map(([name, value]) => {
    if (!secretHeaders.has(name.toLowerCase())) return { name, value };
    // Whatever stands before a blank is a scheme; a secret that was sent alone is not.
    const scheme =
      name.toLowerCase() === 'authorization' ? /^[A-Za-z][\w-]{0,39} (?=\S)/.exec(value)?.[0] : '';
    return { name, value: value === '' ? '' : `${scheme ?? ''}${hidden}` };
  });
}

function textOf(body: Buffer, mimeType: string): HarText {
  const text = body.toString('utf8');
  if (Buffer.from(text).equals(body)) return { mimeType, text };
  return { mimeType, text: body.toString('base64'), encoding: 'base64' };
}
