// Serves the built site: `node serve.mjs [--port 4400] [--host 127.0.0.1] [--mock-port 4010] [--sandbox-port 4020]`, or
// serveDocs() from a program.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { constants } from 'node:zlib';
import compression from 'compression';
import serveStatic from 'serve-static';
import { headersOf, securityHeaders } from './security-headers.mjs';
import { withPorts } from './served-addresses.mjs';

const built = fileURLToPath(new URL('./dist/', import.meta.url));

/**
 * Whether the build compresses a file, into one beside it with `.br` at its end: what every page loads, and the search.
 *
 * @param {string} path
 * @returns {boolean}
 */
export function compressedBeforehand(path) {
  return /(?:^|[/\\])(?:_astro[/\\][^/\\]+\.(?:js|css)|search\.json|appearance\.js)$/.test(path);
}

/**
 * Serves the built site. Pages and downloads name the ports that docs, mock and sandbox have.
 *
 * @param {{ port?: number, host?: string, folder?: string, mockPort?: number, sandboxPort?: number }} [options] port to
 *   listen on (default 4400; 0 takes a free one), address (default 127.0.0.1), folder of the site (default: where the build
 *   puts it), and ports of mock and sandbox (default: those of `npm start`)
 * @returns {Promise<{ url: string, close(): Promise<void> }>} the site's address without a slash at its end, and how to
 *   stop serving it
 * @throws {Error} the site is not built, or the port cannot be had
 */
export async function serveDocs({
  port = 4400,
  host = '127.0.0.1',
  folder = built,
  mockPort,
  sandboxPort,
} = {}) {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error('The site is not built yet: run "pnpm turbo run build --filter=@vpcep/docs" first.');
  }
  const server = serverFor(handlerFor(folder, { mock: mockPort, sandbox: sandboxPort }));
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
 * @param {import('node:http').RequestListener} handle
 * @returns {import('node:http').Server}
 */
function serverFor(handle) {
  /** @type {WeakMap<import('node:stream').Duplex, import('node:http').ServerResponse>} */
  const latest = new WeakMap();
  /** @type {import('node:http').RequestListener} */
  const listener = (request, response) => {
    latest.set(request.socket, response);
    handle(request, response);
  };
  const server = createServer(listener);
  // Bodies are not read, so nobody is told to go on sending one.
  server.on('checkContinue', listener);
  // What is not HTTP does not cut off the response to what came before it.
  server.on('clientError', (_, socket) => {
    const owed = latest.get(socket);
    const end = () => {
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
      // Time to read the response; who keeps their half of the connection open after that loses it.
      setTimeout(() => socket.destroy(), 1000).unref();
    };
    if (owed && !owed.writableFinished && !owed.destroyed) owed.once('finish', end);
    else end();
  });
  return server;
}

/**
 * @param {string} folder
 * @param {{ mock?: number | undefined, sandbox?: number | undefined }} others ports of the other servers
 * @returns {import('node:http').RequestListener}
 */
function handlerFor(folder, others) {
  // Part of a compressed file is of no use to who asks for a range.
  const compress = compression({
    // What takes Brotli as long as gzip, and makes it smaller.
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } },
    filter: (request, response) => !request.headers.range && compression.filter(request, response),
  });
  /** @type {(response: import('node:http').ServerResponse, path: string) => void} */
  const setHeaders = (response, path) => {
    const isCompressed = response.hasHeader('Content-Encoding');
    const place = relative(folder, isCompressed ? path.slice(0, -'.br'.length) : path).replaceAll(sep, '/');
    for (const [name, value] of Object.entries(headersOf(place))) response.setHeader(name, value);
  };
  const files = serveStatic(folder, { redirect: false, fallthrough: false, dotfiles: 'ignore', setHeaders });
  return (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const path = pathOf(request.url ?? '/');
    if (path === undefined) {
      response.writeHead(400).end();
      return;
    }
    const target = withSlash(request.url ?? '/');
    if (target) {
      response.writeHead(301, { Location: target }).end();
      return;
    }
    const ports = { docs: request.socket.localPort, ...others };
    const text = isFileOf(folder, path) ? textWithPorts(folder, path, ports) : undefined;
    if (text !== undefined) {
      // @ts-expect-error As below.
      compress(request, response, () => respondWithText(text, withIndex(path), request, response));
      return;
    }
    if (compressedBeforehand(path) && takesBrotli(request) && isFileOf(folder, `${path}.br`)) {
      response.setHeader('Content-Type', types[extname(path)] ?? '');
      response.setHeader('Content-Encoding', 'br');
      response.setHeader('Vary', 'Accept-Encoding');
      request.url = encodeURI(`${path}.br`);
    }
    // @ts-expect-error Both are written for Express as well, and need no more than what Node gives them.
    compress(request, response, () => {
      if (!isFileOf(folder, path)) respondNotFound(folder, request, response);
      // What goes wrong while a file is read ends this response, not the server.
      else files(request, response, (error) => respondTo(error, folder, request, response));
    });
  };
}

/**
 * A text of the site with the ports in use.
 *
 * @param {string} folder
 * @param {string} path
 * @param {Parameters<typeof withPorts>[1]} ports
 * @returns {string | undefined} undefined where the file is to be sent as it is
 */
function textWithPorts(folder, path, ports) {
  const file = withIndex(path);
  // The search index, which is compressed beforehand, shows no more than words around what was sought.
  if (compressedBeforehand(path) || !/\.(?:html|md|txt|json|yaml)$/.test(file)) return undefined;
  try {
    const text = readFileSync(join(folder, file), 'utf8');
    const own = withPorts(text, ports);
    return own === text ? undefined : own;
  } catch {
    // The site is being built anew.
    return undefined;
  }
}

/**
 * @param {string} text
 * @param {string} file
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function respondWithText(text, file, request, response) {
  const tag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  response.setHeader('Content-Type', types[extname(file)] ?? '');
  response.setHeader('ETag', tag);
  for (const [name, value] of Object.entries(headersOf(file.slice(1)))) response.setHeader(name, value);
  if (request.headers['if-none-match']?.includes(tag)) response.writeHead(304).end();
  else response.end(request.method === 'HEAD' ? undefined : text);
}

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/**
 * Whether a request takes what is compressed with Brotli, and the whole of it: part of a compressed file is of no use.
 *
 * @param {import('node:http').IncomingMessage} request
 */
function takesBrotli({ headers }) {
  const accepted = String(headers['accept-encoding'] ?? '').split(',');
  return (
    !headers.range && accepted.some((coding) => /^\s*br\s*(?:;\s*q=(?!0(?:\.0*)?\s*$).*)?$/i.test(coding))
  );
}

/**
 * The path that a request names, without its escapes.
 *
 * @param {string} url
 * @returns {string | undefined} undefined where the escapes are not UTF-8, or hide a zero byte
 */
function pathOf(url) {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

/**
 * Whether a path names a file of the site, and not one that a symbolic link leads to.
 *
 * @param {string} folder
 * @param {string} path
 */
function isFileOf(folder, path) {
  const file = join(folder, withIndex(path));
  try {
    const root = realpathSync(folder);
    return join(root, sep, file.slice(join(folder, sep).length)) === realpathSync(file);
  } catch {
    return false;
  }
}

/**
 * The file that a path of the site stands for.
 *
 * @param {string} path
 */
function withIndex(path) {
  return path.endsWith('/') ? `${path}index.html` : path;
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
  // A second slash in front, or a backslash, which browsers read as one, would make it the address of another host.
  const own = path.replace(/^[/\\]+/, '').replaceAll('\\', '%5C');
  return `/${own}${own && '/'}${query ?? ''}`;
}

/**
 * Responds to what keeps a file from being sent: a range that it does not have, or that it is gone by now.
 *
 * @param {{ statusCode?: number, headers?: Record<string, string> }} error
 * @param {string} folder
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function respondTo(error, folder, request, response) {
  const { statusCode = 500, headers = {} } = error ?? {};
  response.removeHeader('Content-Encoding');
  if (statusCode === 404) respondNotFound(folder, request, response);
  else response.writeHead(statusCode, headers).end();
}

/**
 * Responds with the page for this in the language of the address.
 *
 * @param {string} folder
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function respondNotFound(folder, request, response) {
  const segment = /^\/([\w-]+)\//.exec(request.url ?? '')?.[1] ?? '';
  const own = join(folder, segment, '404', 'index.html');
  let page;
  try {
    page = readFileSync(existsSync(own) ? own : join(folder, '404.html'));
  } catch {
    // The site is being built anew.
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
    return;
  }
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
    const text = /** @type {const} */ ({ type: 'string' });
    const { values } = parseArgs({
      options: { port: text, host: text, 'mock-port': text, 'sandbox-port': text },
    });
    /** @type {(name: 'port' | 'mock-port' | 'sandbox-port', usual: number) => number} */
    const port = (name, usual) => {
      const value = Number(values[name] ?? usual);
      if (Number.isInteger(value) && value >= 0 && value <= 65535) return value;
      throw new Error(`--${name} ${values[name]} is not a port: give a whole number from 0 to 65535.`);
    };
    const { url, close } = await serveDocs({
      port: port('port', 4400),
      mockPort: port('mock-port', 4010),
      sandboxPort: port('sandbox-port', 4020),
      ...(values.host ? { host: values.host } : {}),
    });
    console.log(url);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, close);
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    process.exitCode = 2;
  }
}
