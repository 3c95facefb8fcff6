import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { closeConnections, send } from '../src/exchange/send.ts';

test('connections that the server has closed in the meantime are no failure, however many they are', async () => {
  const sockets = new Set<Socket>();
  let drop = false;
  const server: Server = createServer((request, response) => {
    // A server that closes an idle connection just when a request is on its way.
    if (drop && served.has(request.socket)) request.socket.resetAndDestroy();
    else response.end('{}');
    served.add(request.socket);
  });
  const served = new WeakSet<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    closeConnections();
    server.closeAllConnections();
    server.close();
  });
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const request = { method: 'GET', url, headers: [], body: undefined, timeout: 5000 };
  await Promise.all(Array.from({ length: 8 }, () => send(request)));
  expect(sockets.size).toBeGreaterThan(1);
  drop = true;
  expect(await Promise.all(Array.from({ length: 4 }, () => send(request)))).toMatchObject(
    Array.from({ length: 4 }, () => ({ status: 200 })),
  );
});
