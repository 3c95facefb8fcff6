import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { reasonOf } from '../reason.ts';
import { StartError } from '../start-error.ts';
import { say } from '../texts/catalogue.ts';
import type { ServerTexts } from '../texts/server-texts.ts';

/** Where a server is to listen. */
export interface ListenOptions {
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  /** The command-line option that names the port, for messages. Default `--port`. */
  readonly option?: string;
}

/**
 * Lets a server listen.
 *
 * @returns its base address, for clients on the same machine, without a slash at its end
 * @throws {StartError} the port is taken, or the address is not one of this machine
 */
export async function listen(
  server: Server,
  { port, host, option = '--port' }: ListenOptions,
  texts: ServerTexts,
): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const message =
        error.code === 'EADDRINUSE'
          ? say(texts, 'portInUse', { option, port: String(port), host })
          : say(texts, 'cannotListen', { port: String(port), host, reason: reasonOf(error) });
      reject(new StartError(message, { cause: error }));
    });
    server.listen(port, host, resolve);
  });
  return urlOf(server);
}

function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  if (address === '0.0.0.0') return `http://127.0.0.1:${port}`;
  if (address === '::') return `http://[::1]:${port}`;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

/**
 * Stops a server: no new connections, and an end to the idle ones.
 *
 * @param timeout how long requests under way may take to end, in milliseconds
 */
export function closeServer(server: Server, timeout: number): Promise<void> {
  return new Promise((resolve) => {
    const forceCloseTimer = setTimeout(() => server.closeAllConnections(), timeout);
    server.close(() => {
      clearTimeout(forceCloseTimer);
      resolve();
    });
  });
}
