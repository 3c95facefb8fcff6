// The server that every client is measured against, in a process of its own: answers every request with the details of
// a service, and ends when its parent does.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sampleValue } from './sample-value.ts';

const body = JSON.stringify(sampleValue('serviceAvailable'));
const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };

const server = createServer((request, response) => {
  request.resume().on('end', () => response.writeHead(200, headers).end(body));
});
server.listen(0, '127.0.0.1', () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.on('disconnect', () => process.exit());
