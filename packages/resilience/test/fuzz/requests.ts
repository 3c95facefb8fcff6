import fc from 'fast-check';
import { operations, type Sample, sampleOf } from '../support/contract.ts';
import { edited, framed, utf8 } from './bytes.ts';
import { jsonNear } from './json.ts';

const apiHeaders = [
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
];

const siteHeaders = [
  'Range: bytes=5-2',
  'Range: bytes=0-3',
  'Range: bytes=-99999999999999999999',
  'Range: bytes=0-1,3-4,x',
  'If-Range: never',
  'If-None-Match: *',
  'If-None-Match: W/"',
  'If-Modified-Since: ÿ',
  'Accept-Encoding: gzip, br',
  'Accept-Encoding: ;q=x,*;q=0',
  'Accept-Language: zh-CN',
  'Host: //elsewhere.example',
  'Origin: null',
  'Connection: close',
  'Expect: 100-continue',
  'Expect: x',
];

const segment = fc.constantFrom(
  '',
  '..',
  '%2e%2e',
  '..%2f..%2fpackage.json',
  '..%5c..',
  '//elsewhere.example',
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

/** A request near one of those that a server takes. */
function near(samples: readonly Sample[], headers: readonly string[]): fc.Arbitrary<string> {
  return fc.constantFrom(...samples).chain(({ method, path, body }) => {
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
        headers: fc.array(fc.constantFrom(...headers), { maxLength: 4 }),
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
}

/** What a client may send on one connection, as Latin-1 characters: one or two requests, edited. */
const connection = (request: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  edited(fc.array(request, { minLength: 1, maxLength: 2 }).map((requests) => requests.join('')));

/** What a client of the API may send. */
export const apiBytes = connection(
  near(
    operations.map((operation) => sampleOf(operation)),
    apiHeaders,
  ),
);

const sitePaths = [
  '/',
  '/en/',
  '/zh-cn/mock/',
  '/en/reference',
  '/none/',
  '/favicon.svg',
  '/404.html',
  '/download/openapi.en.json',
  '/pagefind/pagefind.js',
];

/** What a browser of the site may send. */
export const siteBytes = connection(
  near(
    sitePaths.map((path) => ({ method: 'GET', path, body: undefined })),
    siteHeaders,
  ),
);
