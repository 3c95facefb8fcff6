import { connect } from 'node:net';

/** How long a server may take to respond to bytes and close, in milliseconds. */
const patience = 15_000;

/**
 * Sends bytes on a connection of its own, ends it, and gives back what came until the other side ended it too.
 *
 * @param bytes as Latin-1 characters
 * @throws {Error} the connection is still open after 15 seconds
 */
export function sendBytes(url: string, bytes: string): Promise<{ received: string; reset: boolean }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
    let received = '';
    let reset = false;
    const late = setTimeout(() => {
      reject(new Error(`Still open after ${patience} ms; received: ${received.slice(0, 200)}`));
      socket.destroy();
    }, patience);
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
    });
    socket.on('error', () => {
      reset = true;
    });
    socket.on('end', () => socket.destroy());
    socket.on('close', () => {
      clearTimeout(late);
      resolve({ received, reset });
    });
    socket.end(Buffer.from(bytes, 'latin1'));
  });
}
