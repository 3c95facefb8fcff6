import fc from 'fast-check';
import { operations, sampleOf } from '../support/contract.ts';
import { edited, framed, utf8 } from './bytes.ts';
import { jsonNear } from './json.ts';

const header = fc.constantFrom(
  'X-Auth-Token: t',
  'X-Auth-Token: ',
  'Authorization: SDK-HMAC-SHA256 Access=a, SignedHeaders=host, Signature=0',
  'Authorization: ÿ',
  'Accept: text/html',
  'Accept: ;q=,*/*;q=2',
  'Content-Type: text/plain',
  'Content-Type: application/json; charset=utf-16',
  'Content-Encoding: gzip',
  'Prefer: code=404',
  'Prefer: code=999, example=__proto__, dynamic=true',
  'X-Sandbox-Fault: EndPoint.0001',
  'X-Sandbox-Fault: latency=1e9',
  'X-Sandbox-Fault: __proto__',
  'Expect: 100-continue',
  'Expect: x',
  'Connection: Upgrade, HTTP2-Settings',
  'Upgrade: websocket',
  'Host: a',
  'Host: ',
  'Origin: null',
  'Access-Control-Request-Method: ÿ',
  'X-Request-Id: ../..',
  'Range: bytes=5-2',
  'Date: never',
);

const segment = fc.constantFrom(
  '',
  '..',
  '%',
  '%zz',
  '%2f',
  '%00',
  '%ff',
  '__proto__',
  '\\',
  'x'.repeat(3000),
  ';a',
  '?',
);

/** A request near one of the contract's examples. */
const near = fc.constantFrom(...operations).chain((operation) => {
  const { method, path, body } = sampleOf(operation);
  const text = body === undefined ? fc.constant('') : jsonNear(body).map(utf8);
  const segments = path.split('/');
  return fc
    .record({
      method: fc.oneof(
        { weight: 8, arbitrary: fc.constant(method) },
        {
          weight: 1,
          arbitrary: fc.constantFrom('OPTIONS', 'DELETE', 'PATCH', 'CONNECT', 'get', 'M-SEARCH', 'X'),
        },
      ),
      place: fc.nat(segments.length - 1),
      segment: fc.option(segment, { freq: 3 }),
      query: fc.constantFrom('', '', '', '?', '?a=b&a=%zz', '?__proto__=1'),
      headers: fc.array(header, { maxLength: 4 }),
      type: fc.constantFrom(['X-Auth-Token: t', 'Content-Type: application/json'], []),
      frame: framed(text),
      version: fc.constantFrom('1.1', '1.1', '1.1', '1.0', '0.9', '2.0'),
    })
    .map(({ place, segment: replaced, query, headers, type, frame, version, ...given }) => {
      const target = segments
        .map((part, at) => (at === place && replaced !== null ? replaced : part))
        .join('/');
      const lines = [`${given.method} ${target}${query} HTTP/${version}`, 'Host: a', ...type, ...headers];
      return [...lines, ...frame.headers, '', frame.bytes].join('\r\n');
    });
});

/** What a client may send on one connection, as Latin-1 characters: one or two requests, edited. */
export const requestBytes: fc.Arbitrary<string> = edited(
  fc.array(near, { minLength: 1, maxLength: 2 }).map((requests) => requests.join('')),
);
