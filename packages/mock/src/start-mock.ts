import {
  createRouter,
  languages,
  neighbouringPaths,
  type OpenApiDocument,
  operationsOf,
  readContract,
  sampleRequest,
} from '@vpcep/contract';
import { loadValidator } from '@vpcep/contract/validate';
import { closeServer, createServer, listen, reasonOf, StartError, say, withoutSecrets } from '@vpcep/server';
import { defaultsOf } from '@vpcep/server/command';
import type { Context } from './context.ts';
import { type Bodies, exampleHandler } from './example-handler.ts';
import { createBodyGenerator } from './generate-body.ts';
import { logLine } from './log-line.ts';
import { type MockOptions, options as table } from './options.ts';
import { proxyHandler } from './proxy-handler.ts';
import { type MockTexts, textsFor } from './texts/texts.ts';

/** How long an upstream may take to show that it is there, in milliseconds. */
const reachTimeout = 5000;

/** How long requests under way may take to end when the mock is closed, in milliseconds. */
const closeTimeout = 2000;

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
 * @throws {StartError} the port is taken, the contract lacks the language, or the upstream is not reachable
 */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  const { log = () => {}, dynamic = false, errors = false, proxy, record } = options;
  const defaults = defaultsOf(table);
  const { port = defaults.port, host = defaults.host, language = defaults.language } = options;
  const texts = textsFor(language);
  const known = languages.map(({ tag }) => tag);
  if (!known.includes(language)) throw new StartError(say(texts, 'badLanguage', { value: language, known }));
  const upstream = proxy === undefined ? undefined : await reach(proxy, texts);
  const contract = readContract(language);
  const router = createRouter(operationsOf(contract), neighbouringPaths(contract));
  const context: Context = {
    router,
    validator: await loadValidator({ mode: 'all' }),
    texts,
  };
  const server = createServer({
    router,
    texts,
    handle: upstream
      ? proxyHandler(context, upstream, { errors, record })
      : exampleHandler(context, { ...(await bodiesOf(contract)), dynamic }),
    ended: (call, outcome) => outcome && log(logLine(call, outcome, texts)),
    failed(error) {
      log(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return undefined;
    },
  });
  const url = await listen(server, { port, host }, texts);
  const sample = router.operations.find(({ method }) => method === 'GET') ?? router.operations[0];
  const token = upstream ? '$TOKEN' : 'demo';
  return {
    url,
    port: Number(new URL(url).port),
    curl: `curl -i -H "X-Auth-Token: ${token}" "${url}${sample ? sampleRequest(sample).path : '/'}"`,
    close: () => closeServer(server, closeTimeout),
  };
}

/** Prism takes most of a second to load, which the proxy need not wait for. */
async function bodiesOf(contract: OpenApiDocument): Promise<Omit<Bodies, 'dynamic'>> {
  const { createBodyMaker } = await import('./prism.ts');
  return { makeBody: await createBodyMaker(contract), generateBody: createBodyGenerator(contract) };
}

/** Makes sure that a server responds at an address, whatever it says. */
async function reach(proxy: string, texts: MockTexts): Promise<URL> {
  const upstream = URL.canParse(proxy) ? new URL(proxy) : undefined;
  if (!upstream || !/^https?:$/.test(upstream.protocol) || upstream.username || upstream.password) {
    throw new StartError(say(texts, 'badProxy', { value: withoutSecrets(proxy) }));
  }
  try {
    await fetch(upstream, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(reachTimeout) });
  } catch (error) {
    const values = { upstream: upstream.origin, reason: reasonOf(error) };
    throw new StartError(say(texts, 'unreachable', values), { cause: error });
  }
  return upstream;
}
