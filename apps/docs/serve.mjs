// Serves the built site: `node serve.mjs [--port 4400] [--host 127.0.0.1]`, or serveDocs() from a program.
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

const site = fileURLToPath(new URL('./dist/', import.meta.url));

/**
 * Serves the built site.
 *
 * @param {{ port?: number, host?: string }} [options] port to listen on (default 4400; 0 takes a free one) and address
 *   (default 127.0.0.1)
 * @returns {Promise<{ url: string, close(): Promise<void> }>} the site's address without a slash at its end, and how to
 *   stop serving it
 * @throws {Error} the site is not built, or the port cannot be had
 */
export async function serveDocs({ port = 4400, host = '127.0.0.1' } = {}) {
  if (!existsSync(join(site, 'index.html'))) {
    throw new Error('The site is not built yet: run "pnpm turbo run build --filter=@vpcep/docs" first.');
  }
  // `dev` reads each file when it is asked for, so that a new build is seen at once.
  const files = sirv(site, { dev: true, etag: true, setHeaders, onNoMatch: answerNotFound });
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const target = withSlash(request.url ?? '/');
    if (target) response.writeHead(301, { Location: target }).end();
    else files(request, response);
  });
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new Error(explain(error, host, port), { cause: error });
  }
  const { port: actual } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/**
 * Where to send a reader who left out the slash at the end of a page's address: links in the page depend on it.
 *
 * @param {string} url
 * @returns {string | undefined}
 */
function withSlash(url) {
  const [path = '/', query] = url.split(/(?=\?)/);
  if (path.endsWith('/') || extname(path) !== '') return undefined;
  // A second slash in front would make it the address of another host.
  return `${path.replace(/^\/+/, '/')}/${query ?? ''}`;
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} path
 */
function setHeaders(response, path) {
  if (path.endsWith('.yaml')) response.setHeader('Content-Type', 'application/yaml;charset=utf-8');
}

/**
 * Answers with the page for this in the language of the address.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function answerNotFound(request, response) {
  const segment = /^\/([\w-]+)\//.exec(request.url ?? '')?.[1] ?? '';
  const own = join(site, segment, '404', 'index.html');
  const page = readFileSync(existsSync(own) ? own : join(site, '404.html'));
  response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', 'Content-Length': page.length });
  response.end(request.method === 'HEAD' ? undefined : page);
}

/**
 * @param {unknown} error
 * @param {string} host
 * @param {number} port
 */
function explain(error, host, port) {
  const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
  return code === 'EADDRINUSE'
    ? `Port ${port} on ${host} is in use: end what uses it, or choose another with --port.`
    : `Cannot listen on ${host}, port ${port}: ${message}.`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'string' } } });
    const port = Number(values.port ?? 4400);
    if (!Number.isInteger(port) || port < 0 || port > 65535) {
      throw new Error(`--port ${values.port} is not a port: give a whole number from 0 to 65535.`);
    }
    const { url, close } = await serveDocs({ port, ...(values.host ? { host: values.host } : {}) });
    console.log(url);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, close);
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    process.exitCode = 2;
  }
}
