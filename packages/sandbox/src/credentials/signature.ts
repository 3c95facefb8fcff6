import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { signatureScheme } from '@vpcep/server';

/** What an `Authorization` header with a signature says. */
export interface Signature {
  readonly access: string;
  /** In the order in which they were signed, in lower case. */
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

/** The parts of a request that a signature covers. */
export interface SignedRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Reads an `Authorization` header; undefined when it is not a signature. */
export function parseSignature(authorization: string | undefined): Signature | undefined {
  const [, access = '', names = '', signature = ''] =
    /^SDK-HMAC-SHA256 +Access=([^, ]+), *SignedHeaders=([^, ]+), *Signature=([0-9a-f]{64})$/i.exec(
      authorization ?? '',
    ) ?? [];
  return signature === ''
    ? undefined
    : { access, signedHeaders: names.toLowerCase().split(';'), signature: signature.toLowerCase() };
}

/** Whether an `Authorization` header has the form for a key that is derived for a day, a region and a service. */
export function isDerived(authorization: string | undefined): boolean {
  return /^SDK-HMAC-SHA256 +Credential=/i.test(authorization ?? '');
}

/**
 * Whether the hash that a request states of its body, if it does, is part of the signature and true. A signature covers the
 * body by its hash alone.
 */
export function statesTrueHash(
  { headers, body }: SignedRequest,
  { signedHeaders }: Pick<Signature, 'signedHeaders'>,
): boolean {
  const stated = headers[hashHeader];
  return stated === undefined || (signedHeaders.includes(hashHeader) && stated === sha256(body));
}

const hashHeader = 'x-sdk-content-sha256';

/** Reads `X-Sdk-Date` (`YYYYMMDDTHHMMSSZ`); undefined when it is not a time. */
export function parseSdkDate(text: string | undefined): number | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text ?? '');
  if (!parts) return undefined;
  const time = Date.parse(parts[0].replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  return Number.isNaN(time) ? undefined : time;
}

/** Whether a request was signed with this secret, and not changed since. */
export function verifySignature(
  request: SignedRequest,
  { signedHeaders, signature }: Signature,
  secret: string,
): boolean {
  const toSign = [
    signatureScheme,
    request.headers['x-sdk-date'],
    sha256(canonicalRequest(request, signedHeaders)),
  ].join('\n');
  const expected = createHmac('sha256', secret).update(toSign).digest();
  return timingSafeEqual(expected, Buffer.from(signature, 'hex'));
}

function canonicalRequest(
  { method, target, headers, body }: SignedRequest,
  signedHeaders: readonly string[],
): string {
  const [path = '', query = ''] = target.split(/\?(.*)/s);
  return [
    method,
    canonicalPath(path),
    canonicalQuery(query),
    ...signedHeaders.map((name) => `${name}:${String(headers[name] ?? '').trim()}`),
    '',
    signedHeaders.join(';'),
    sha256(body),
  ].join('\n');
}

/** With a slash at the end, which the address itself does not have. */
function canonicalPath(path: string): string {
  const encoded = path
    .split('/')
    .map((segment) => encode(decode(segment)))
    .join('/');
  return encoded.endsWith('/') ? encoded : `${encoded}/`;
}

/** Sorted by name, then by value, before they are encoded. */
function canonicalQuery(query: string): string {
  return [...new URLSearchParams(query)]
    .sort(([name, value], [otherName, otherValue]) => compare(name, otherName) || compare(value, otherValue))
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join('&');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** As RFC 3986 has it, which leaves fewer characters alone than JavaScript does. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}
