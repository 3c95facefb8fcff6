import type { Server } from 'node:http';

/**
 * Stops a server: no new connections, an end to the idle ones, and so much time for requests under way.
 *
 * @param timeout in milliseconds
 */
export function closeServer(server: Server, timeout: number): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), timeout);
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
  });
}
