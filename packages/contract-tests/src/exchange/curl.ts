import type { SentRequest } from './exchange.ts';

/** How many bytes of a body stand in a command: more than a shell takes is cut off, and the command says so. */
const longestBody = 100_000;

/** A command for a shell that sends the request again. `$TOKEN` stands for the token. */
export function curlOf({ method, url, headers, body, authorized }: SentRequest): string {
  const parts = ['curl', '-i', '-X', method];
  if (authorized) parts.push('-H', '"X-Auth-Token: $TOKEN"');
  for (const [name, value] of headers) {
    if (name.toLowerCase() !== 'x-test-case') parts.push('-H', quote(`${name}: ${value}`));
  }
  if (body) parts.push('--data-binary', dataOf(body.subarray(0, longestBody)));
  parts.push(quote(url));
  if (body && body.length > longestBody) parts.push(`# body cut off: ${body.length} bytes were sent`);
  return parts.join(' ');
}

function dataOf(body: Buffer): string {
  const text = body.toString('utf8');
  return Buffer.from(text, 'utf8').equals(body) ? quote(text) : `$'${escapeBytes(body)}'`;
}

/** Quotes a word for a POSIX shell. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function escapeBytes(bytes: Buffer): string {
  return [...bytes].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
}
