import { languages } from '@vpcep/contract';
import { closeServer, createServer, listen, reject, StartError, say, violation } from '@vpcep/server';
import { createHandler } from './api/handler.ts';
import { router } from './api/router.ts';
import { operations } from './contract.ts';
import { Control } from './control/control.ts';
import { createControlServer } from './control/control-server.ts';
import { Metrics } from './control/metrics.ts';
import { Authenticator } from './credentials/authenticator.ts';
import { parseFaultRule } from './faults/random-faults.ts';
import { Throttle } from './faults/throttle.ts';
import { RequestLog } from './log/request-log.ts';
import { type SandboxOptions, type Uniqueness, withDefaults } from './options.ts';
import { storeSeed } from './seed/store-seed.ts';
import { isPostgres, openStorage } from './storage/open-storage.ts';
import { outageOf } from './storage/outage-of.ts';
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
  /** Looks into the sandbox and changes it, past the API. */
  readonly control: Control;
  /** Stops listening, lets requests under way end, for `closeTimeout` at most, and closes the store. */
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
  const storage = await open(options.db, settings.uniqueness, texts);
  const metrics = new Metrics();
  const explain = settings.explain ? (await import('./log/explain.ts')).createExplain(language) : undefined;
  const log = new RequestLog(settings.logFormat, texts, explain, write);
  const control = new Control(storage, settings, texts, metrics);
  const authenticator = new Authenticator(settings);
  const throttle = new Throttle(settings.throttle);
  const server = createServer({
    router,
    texts,
    handle: createHandler({ storage, settings, language, authenticator, throttle, faultRules }),
    began: () => metrics.begin(),
    ended(call, outcome, duration) {
      const operationId = call.operation?.operationId ?? '';
      metrics.end(operationId, outcome, duration);
      log.write({ call, operationId, outcome, duration });
    },
    failed(error) {
      log.writeError(error);
      const outage = outageOf(error);
      return outage && reject(503, violation('server', outage, { code: 'EndPoint.0001' }));
    },
  });
  const controlServer = controlPort === undefined ? undefined : createControlServer(control, texts);
  let url: string;
  let controlUrl: string | undefined;
  try {
    if (options.seed !== undefined) await storeSeed(options.seed, storage, settings, texts);
    url = await listen(server, settings, texts);
    if (controlServer) {
      const where = { port: controlPort ?? 0, host: '127.0.0.1', option: '--control' };
      controlUrl = await listen(controlServer, where, texts);
    }
  } catch (error) {
    server.close();
    await storage.close();
    throw error;
  }
  return {
    url,
    port: Number(new URL(url).port),
    controlUrl,
    curl: curlOf(url),
    control,
    async close() {
      await Promise.all([
        closeServer(server, settings.closeTimeout),
        controlServer && closeServer(controlServer, 0),
      ]);
      log.flush();
      await storage.close();
    },
  };
}

async function open(db: string | undefined, uniqueness: Uniqueness, texts: SandboxTexts): Promise<Storage> {
  try {
    return await openStorage(db, uniqueness);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    const { problem, detail } = error;
    const message = say(texts, `storage.${problem}`, { db: withoutPassword(db ?? ''), detail });
    throw new StartError(message, { cause: error });
  }
}

/** Names a store in a message. */
function withoutPassword(db: string): string {
  if (!isPostgres(db) || !URL.canParse(db)) return isPostgres(db) ? 'postgres://…' : db;
  const url = new URL(db);
  return `${url.protocol}//${url.host}${url.pathname}`;
}

function curlOf(url: string): string {
  const create = operations.find(({ method }) => method === 'POST') ?? operations[0];
  const path = (create?.path ?? '/').replace('{project_id}', '6e9dfd51d1124e8d8498dce894923a0d');
  const body = JSON.stringify({
    port_id: '4189d3c2-8882-4871-a3c2-d380272eed88',
    vpc_id: '4189d3c2-8882-4871-a3c2-d380272eed80',
    server_type: 'VM',
    ports: [{ client_port: 8080, server_port: 90 }],
  });
  return `curl -i -H "X-Auth-Token: demo" -H "Content-Type: application/json" -d '${body}' "${url}${path}"`;
}
