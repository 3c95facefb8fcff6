import {
  createRouter,
  languages,
  neighbouringPaths,
  type Operation,
  operationById,
  operationsOf,
  readContract,
  sampleRequest,
} from '@vpcep/contract';
import { loadValidator } from '@vpcep/contract/validate';
import { closeServer, createServer, listen, rejectBy, StartError, say, withoutSecrets } from '@vpcep/server';
import { createHandler } from './api/handler.ts';
import { Control, checkClock } from './control/control.ts';
import { createControlServer } from './control/control-server.ts';
import { Metrics } from './control/metrics.ts';
import { Authenticator } from './credentials/authenticator.ts';
import { parseFaultRule } from './faults/random-faults.ts';
import { Throttle } from './faults/throttle.ts';
import { RequestLog } from './log/request-log.ts';
import { createServiceModel } from './operations/endpoint-service.ts';
import { loadHandlers } from './operations/load-handlers.ts';
import { type SandboxOptions, type Uniqueness, withDefaults } from './options.ts';
import { exampleSeed } from './seed/example-seed.ts';
import { type SeedContext, storeSeed } from './seed/store-seed.ts';
import { openStorage } from './storage/open-storage.ts';
import { outageOf } from './storage/outage.ts';
import type { Storage } from './storage/storage.ts';
import { StorageError } from './storage/storage-error.ts';
import { type SandboxTexts, textsFor } from './texts/texts.ts';

/** A sandbox that is running. */
export interface Sandbox {
  /** Base address of the API, without a slash at its end. */
  readonly url: string;
  readonly port: number;
  /** Base address of the control server; undefined where there is none. */
  readonly controlUrl: string | undefined;
  /** A request for a shell, that shows the sandbox at work. */
  readonly curl: string;
  /** Whether the seed was left out, because the store has services already. */
  readonly seedSkipped: boolean;
  /** Looks into the sandbox and changes it, past the API. */
  readonly control: Control;
  /** Stops listening, lets requests under way end, for `closeTimeout` at most, and closes the store. May be called again. */
  close(): Promise<void>;
}

/**
 * Starts a stateful sandbox of the API.
 *
 * @throws {StartError} an option cannot be carried out: a port is taken, the store cannot be used, the contract lacks the
 *   language, the seed does not fit
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const settings = withDefaults(options);
  const { controlPort, log: write } = options;
  const { language } = settings;
  const texts = textsFor(language);
  const known = languages.map(({ tag }) => tag);
  if (!known.includes(language)) throw new StartError(say(texts, 'badLanguage', { value: language, known }));
  const faultRules = settings.faults.map((text) => {
    const rule = parseFaultRule(text, language);
    if (!rule) throw new StartError(say(texts, 'badFault', { value: text }));
    return rule;
  });
  const contract = readContract(language);
  const router = createRouter(operationsOf(contract), neighbouringPaths(contract));
  const create = operationById(contract, 'createEndpointService');
  const { edition } = settings;
  const validator = await loadValidator({ mode: 'first', cloud: edition === 'both' ? undefined : edition });
  const handlers = await loadHandlers();
  const services = createServiceModel(contract, settings);
  const storage = await open(options.db, settings.uniqueness, texts);
  const metrics = new Metrics();
  const explain = settings.explain
    ? (await import('./log/explain.ts')).createExplain(contract, language)
    : undefined;
  const log = new RequestLog(settings.logFormat, texts, explain, write);
  const context: SeedContext = { storage, settings, services, validator, create, texts };
  const control = new Control(context, metrics);
  const handle = createHandler({
    ...context,
    router,
    handlers,
    language,
    authenticator: new Authenticator(settings),
    throttle: new Throttle(settings.throttle),
    faultRules,
  });
  const server = createServer({
    router,
    texts,
    handle,
    began: () => metrics.begin(),
    ended(call, outcome, duration) {
      metrics.end(call.operation?.id ?? '', outcome, duration);
      log.write({ call, outcome, duration });
    },
    failed(error) {
      log.writeError(error);
      const outage = outageOf(error);
      return outage && rejectBy(router.operations, 'unavailable', { rule: outage, status: 503 });
    },
  });
  const controlServer =
    controlPort === undefined
      ? undefined
      : createControlServer(control, texts, (error) => log.writeError(error));
  let url: string;
  let controlUrl: string | undefined;
  let seedSkipped = false;
  try {
    checkClock(await storage.readClock(), texts);
    const seed = options.seed === 'examples' ? exampleSeed(contract, edition) : options.seed;
    seedSkipped = seed !== undefined && !(await seedIfEmpty(seed, context));
    url = await listen(server, settings, texts);
    if (controlServer) {
      const where = { port: controlPort ?? 0, host: '127.0.0.1', option: '--control' };
      controlUrl = await listen(controlServer, where, texts);
    }
  } catch (error) {
    server.close();
    await storage.close();
    throw outageOf(error)
      ? cannotUse(options.db, new StorageError('unreachable', String(error)), texts)
      : error;
  }
  let closing: Promise<void> | undefined;
  return {
    url,
    port: Number(new URL(url).port),
    controlUrl,
    curl: curlOf(url, create),
    seedSkipped,
    control,
    close() {
      closing ??= closeAll();
      return closing;
    },
  };

  async function closeAll(): Promise<void> {
    await Promise.all([
      closeServer(server, settings.closeTimeout),
      controlServer && closeServer(controlServer, 0),
    ]);
    log.flush();
    await storage.close();
  }
}

/**
 * Stores the seed in an empty store. One that has services keeps them as they are, so that a restart with the same options
 * goes on where it ended.
 *
 * @returns whether the seed was stored
 */
async function seedIfEmpty(seed: unknown, context: SeedContext): Promise<boolean> {
  const isEmpty = async () => (await context.storage.list({ limit: 1 })).length === 0;
  if (!(await isEmpty())) return false;
  try {
    await storeSeed(seed, context);
    return true;
  } catch (error) {
    // Another sandbox on the same store may have been faster.
    if (await isEmpty()) throw error;
    return false;
  }
}

async function open(db: string | undefined, uniqueness: Uniqueness, texts: SandboxTexts): Promise<Storage> {
  try {
    return await openStorage(db, uniqueness);
  } catch (error) {
    throw error instanceof StorageError ? cannotUse(db, error, texts) : error;
  }
}

function cannotUse(db: string | undefined, error: StorageError, texts: SandboxTexts): StartError {
  const { problem, detail } = error;
  const message = say(texts, `storage.${problem}`, { db: withoutSecrets(db ?? ''), detail });
  return new StartError(message, { cause: error });
}

/** A request for a shell, that shows the sandbox at work. */
function curlOf(url: string, create: Operation): string {
  const { path, body } = sampleRequest(create);
  return `curl -i -H "X-Auth-Token: demo" -H "Content-Type: application/json" -d '${JSON.stringify(body)}' "${url}${path}"`;
}
