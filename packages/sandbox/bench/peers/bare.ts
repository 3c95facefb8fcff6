// The limit: node:http and nothing else. Reads the body, if there is one, and answers the bytes that it was given.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const body = process.env.BENCH_ANSWER ?? '';
const headers = [
  'X-Request-Id',
  '0'.repeat(32),
  'Access-Control-Allow-Origin',
  '*',
  'Access-Control-Expose-Headers',
  '*',
  'Content-Type',
  'application/json',
  'Content-Length',
  String(Buffer.byteLength(body)),
];

const server = createServer((request, response) => {
  if (request.method === 'GET') answer();
  else request.resume().on('end', answer);
  function answer(): void {
    response.writeHead(200, headers);
    response.end(body);
  }
});
server.listen(Number(process.env.BENCH_PORT), '127.0.0.1', () => {
  console.log((server.address() as AddressInfo).port);
});
