import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { languages, readContract, sourceLanguage } from '@vpcep/contract';
import { createServer } from './create-server.ts';
import { createEngine } from './engine.ts';
import type { CommandMessages } from './messages/messages.ts';
import { messagesFor } from './messages/messages-for.ts';
import { samplePath } from './operation.ts';
import { reasonOf } from './reason.ts';
import { respond } from './respond.ts';
import { MockStartError } from './start-error.ts';

/** How long an upstream may take to show that it is there, in milliseconds. */
const reachTimeout = 5000;

/** How long requests under way may take to end when the mock is closed, in milliseconds. */
const closeTimeout = 2000;

/** How a mock is to run. */
export interface MockOptions {
  /** Port to listen on; 0 takes a free one. Default 4010. */
  readonly port?: number | undefined;
  /** Address to listen on. Default `127.0.0.1`. */
  readonly host?: string | undefined;
  /** A language of the contract, such as `zh-CN`; the texts of errors and of the log are in it. Default English. */
  readonly language?: string | undefined;
  /** Make answers up from the schemas instead of giving the examples. Default false. */
  readonly dynamic?: boolean | undefined;
  /**
   * Address of a real server. Requests are forwarded to it, and where a request or an answer breaks the contract, the
   * header `X-Contract-Violations` of the answer and the log say so.
   */
  readonly proxy?: string | undefined;
  /** With `proxy`: refuse what breaks the contract instead of reporting it. Default false. */
  readonly errors?: boolean | undefined;
  /** Takes a line about each request. Default: nothing is logged. */
  readonly log?: ((line: string) => void) | undefined;
}

/** A mock that is running. */
export interface Mock {
  /** Base address, without a slash at its end. */
  readonly url: string;
  readonly port: number;
  /** A request for a shell, that shows the mock at work. */
  readonly curl: string;
  /** Stops listening; resolves when every connection has ended. Requests under way have 2 seconds. */
  close(): Promise<void>;
}

/**
 * Starts a stateless mock of the API, or a validation proxy in front of a real server.
 *
 * @throws {MockStartError} the port is taken, the contract lacks the language, or the upstream is not reachable
 */
export async function startMock({
  port = 4010,
  host = '127.0.0.1',
  language = sourceLanguage,
  dynamic = false,
  proxy,
  errors = false,
  log = () => {},
}: MockOptions = {}): Promise<Mock> {
  const messages = messagesFor(language);
  const known = languages.map(({ tag }) => tag);
  if (!known.includes(language)) {
    throw new MockStartError(messages.command.badLanguage(language, known.join(', ')));
  }
  const upstream = proxy === undefined ? undefined : await reach(proxy, messages.command);
  const engine = await createEngine(readContract(language));
  const context = { engine, messages, dynamic, upstream, errors };
  const server = createServer((request) => respond(context, request), messages, log);
  await listen(server, port, host, messages.command);

  const address = server.address() as AddressInfo;
  const url = `http://${hostForUrl(address)}:${address.port}`;
  const sample = engine.operations.find(({ method }) => method === 'GET') ?? engine.operations[0];
  const token = upstream ? '$TOKEN' : 'demo';
  return {
    url,
    port: address.port,
    curl: `curl -i -H "X-Auth-Token: ${token}" "${url}${sample ? samplePath(sample) : '/'}"`,
    close: () => close(server),
  };
}

/** Makes sure that a server answers at an address, whatever it answers. */
async function reach(proxy: string, messages: CommandMessages): Promise<URL> {
  const upstream = URL.canParse(proxy) ? new URL(proxy) : undefined;
  if (!upstream || !/^https?:$/.test(upstream.protocol) || upstream.username || upstream.password) {
    throw new MockStartError(messages.badProxy(proxy));
  }
  try {
    await fetch(upstream, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(reachTimeout) });
  } catch (error) {
    throw new MockStartError(messages.unreachable(upstream.origin, reasonOf(error)), { cause: error });
  }
  return upstream;
}

function listen(server: Server, port: number, host: string, messages: CommandMessages): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const message =
        error.code === 'EADDRINUSE'
          ? messages.portInUse(port, host)
          : messages.cannotListen(port, host, reasonOf(error));
      reject(new MockStartError(message, { cause: error }));
    });
    server.listen(port, host, () => resolve());
  });
}

/** The address at which a client on the same machine reaches a server. */
function hostForUrl({ address, family }: AddressInfo): string {
  if (address === '0.0.0.0') return '127.0.0.1';
  if (address === '::') return '[::1]';
  return family === 'IPv6' ? `[${address}]` : address;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), closeTimeout);
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
  });
}
