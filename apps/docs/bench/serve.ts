import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import compression from 'compression';
import serveStatic from 'serve-static';

/** A server of files on loopback. */
export interface FileServer {
  url: string;
  close(): Promise<void>;
}

/** Serves the files of a folder with the compression of the docs server, and without its policies. */
export async function serveFiles(folder: string): Promise<FileServer> {
  const compress = compression();
  const files = serveStatic(folder);
  const server = createServer((request, response) => {
    const notFound = () => response.writeHead(404).end();
    // @ts-expect-error Both are written for Express as well, and need no more than what Node gives them.
    compress(request, response, () => files(request, response, notFound));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
