/** What a signature covers. */
export interface SignedRequest {
  method: string;
  url: string;
  /** Headers to sign beside `host`, names in lower case; `x-sdk-date` among them. */
  headers: Readonly<Record<string, string>>;
  body?: string | undefined;
}

const algorithm = 'SDK-HMAC-SHA256';
const encoder = new TextEncoder();

/** The `Authorization` header of a request that is signed with an access key and its secret key. */
export async function sign(
  request: SignedRequest,
  keys: { accessKey: string; secretKey: string },
): Promise<string> {
  const { text, signedHeaders } = await canonicalRequest(request);
  const toSign = [algorithm, request.headers['x-sdk-date'], await hash(text)].join('\n');
  const key = await crypto.subtle.importKey(
    'raw',
    encoder.encode(keys.secretKey),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  const signature = hex(await crypto.subtle.sign('HMAC', key, encoder.encode(toSign)));
  return `${algorithm} Access=${keys.accessKey}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
}

/** A request in the one form that both sides hash. */
export async function canonicalRequest({
  method,
  url,
  headers,
  body,
}: SignedRequest): Promise<{ text: string; signedHeaders: string }> {
  const { host, pathname, searchParams } = new URL(url);
  const path = pathname.split('/').map((segment) => encode(decodeURIComponent(segment)));
  const query = [...searchParams].sort(byNameAndValue).map((pair) => pair.map(encode).join('='));
  const lines = Object.entries({ ...headers, host }).sort(byNameAndValue);
  const signedHeaders = lines.map(([name]) => name).join(';');
  const text = [
    method,
    // The slash at the end is in the signature only.
    path.join('/').replace(/\/?$/, '/'),
    query.join('&'),
    ...lines.map(([name, value]) => `${name}:${value.trim()}`),
    '',
    signedHeaders,
    await hash(body ?? ''),
  ].join('\n');
  return { text, signedHeaders };
}

function byNameAndValue([a, x]: [string, string], [b, y]: [string, string]): number {
  return a < b || (a === b && x < y) ? -1 : 1;
}

/** Encodes everything that RFC 3986 does not call unreserved. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

async function hash(text: string): Promise<string> {
  return hex(await crypto.subtle.digest('SHA-256', encoder.encode(text)));
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
