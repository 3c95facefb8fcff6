import { deflateSync, gzipSync } from 'node:zlib';
import type { Operation } from '@vpcep/contract';
import fc from 'fast-check';
import { operations } from '../support/contract.ts';
import { edited, framed, utf8 } from './bytes.ts';
import { jsonNear } from './json.ts';

/** What an upstream sends, and the operation that it is asked for. */
export interface UpstreamInput {
  readonly operation: string;
  /** As Latin-1 characters. */
  readonly bytes: string;
}

const header = fc.constantFrom(
  'Retry-After: 99999999999999999999',
  'Retry-After: -1',
  'Retry-After: Thu, 01 Jan 1970 00:00:00 GMT',
  'X-Request-Id: \u00ff\u00fe',
  'X-Request-Id: ',
  'Location: //evil.example/',
  'Connection: close, X-Request-Id',
  'Connection: keep-alive',
  'Set-Cookie: __proto__=1',
  'Trailer: X',
  'Upgrade: h2c',
  'Access-Control-Allow-Origin: https://other.example',
  'X-Contract-Violations: [',
  'Content-Type: text/html; charset=x',
  'Content-Type: ;;',
  'X-Long: '.padEnd(20_000, 'x'),
  'Content-Encoding: gzip',
  'Content-Encoding: br, deflate',
  'Content-Encoding: unknown',
);

const status = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom('200 OK', '400 Bad Request', '404 Not Found', '503 x') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '100 a',
      '101 a',
      '103 a',
      '204 a',
      '205 a',
      '302 a',
      '304 a',
      '99 a',
      '999 a',
      '000',
      '',
    ),
  },
);

type Packing = (body: string) => { headers: string[]; bytes: string };

const pack =
  (name: string, packer: (bytes: Buffer) => Buffer): Packing =>
  (body) => ({
    headers: [`Content-Encoding: ${name}`],
    bytes: packer(Buffer.from(body, 'latin1')).toString('latin1'),
  });

const packings: readonly Packing[] = [
  (bytes) => ({ headers: [], bytes }),
  (bytes) => ({ headers: [], bytes }),
  pack('gzip', (bytes) => gzipSync(bytes)),
  pack('deflate', (bytes) => deflateSync(bytes)),
  pack('gzip', (bytes) => gzipSync(bytes).subarray(0, -6)),
];

function bytesFor({ responses }: Operation): fc.Arbitrary<string> {
  const examples = responses.flatMap(({ examples }) => examples.map(({ value }) => value));
  const body = fc
    .oneof(
      { weight: 6, arbitrary: fc.constantFrom(...examples).chain(jsonNear) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('', 'null', '"', '<html>', '['.repeat(20_000), '\ufeff{}', '{"id":null}'),
      },
    )
    .map(utf8);
  return fc
    .tuple(body, fc.constantFrom(...packings))
    .map(([text, packing]) => packing(text))
    .chain((packed) =>
      fc
        .record({
          status,
          before: fc.constantFrom(
            '',
            '',
            '',
            'HTTP/1.1 100 Continue\r\n\r\n',
            'HTTP/1.1 103 Early\r\nLink: a\r\n\r\n',
          ),
          headers: fc.array(header, { maxLength: 3 }),
          type: fc.constantFrom(['Content-Type: application/json'], []),
          frame: framed(fc.constant(packed.bytes)),
        })
        .map(({ status: line, before, headers, type, frame }) =>
          [
            `${before}HTTP/1.1 ${line}`,
            ...type,
            ...packed.headers,
            ...headers,
            ...frame.headers,
            '',
            frame.bytes,
          ].join('\r\n'),
        ),
    );
}

/** What an upstream may send for a request to an operation, before it closes the connection. */
export const upstreamInput: fc.Arbitrary<UpstreamInput> = fc
  .constantFrom(...operations)
  .chain((operation) =>
    fc.record({ operation: fc.constant(operation.id), bytes: edited(bytesFor(operation)) }),
  );
