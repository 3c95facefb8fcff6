import type { Server } from 'node:http';
import type { CommandMessages } from '../messages/messages.ts';
import { SandboxStartError } from '../start-error.ts';

/**
 * Lets a server listen.
 *
 * @param option the one that names the port
 * @throws {SandboxStartError} the port is taken, or the address is not one of this machine
 */
export function listen(
  server: Server,
  port: number,
  host: string,
  option: string,
  messages: CommandMessages,
): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const message =
        error.code === 'EADDRINUSE'
          ? messages.portInUse(option, port, host)
          : messages.cannotListen(port, host, error.message);
      reject(new SandboxStartError(message, { cause: error }));
    });
    server.listen(port, host, () => resolve());
  });
}
