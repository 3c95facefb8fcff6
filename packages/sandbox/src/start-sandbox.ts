import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { languages, sourceLanguage } from '@vpcep/contract';
import { Authenticator } from './auth/authenticator.ts';
import { operations } from './contract.ts';
import { Control } from './control/control.ts';
import { createControlServer } from './control/control-server.ts';
import { Metrics } from './control/metrics.ts';
import { parseFaultRule } from './faults/random-faults.ts';
import { Throttle } from './faults/throttle.ts';
import type { Context } from './http/context.ts';
import { createServer } from './http/create-server.ts';
import { closeServer } from './listen/close-server.ts';
import { listen } from './listen/listen.ts';
import { RequestLog } from './log/request-log.ts';
import type { Messages } from './messages/messages.ts';
import { messagesFor } from './messages/messages-for.ts';
import { type SandboxOptions, withDefaults } from './options.ts';
import { storeSeed } from './seed/store-seed.ts';
import { SandboxStartError } from './start-error.ts';
import { isPostgres, openStorage } from './storage/open-storage.ts';
import type { Storage } from './storage/storage.ts';
import { StorageError } from './storage/storage-error.ts';

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
 * @throws {SandboxStartError} an option cannot be carried out: a port is taken, the store cannot be used, the contract lacks
 *   the language, the seed does not fit
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const settings = withDefaults(options);
  const { language = sourceLanguage, controlPort, log: write } = options;
  const messages = messagesFor(language);
  const known = languages.map(({ tag }) => tag);
  if (!known.includes(language)) {
    throw new SandboxStartError(messages.command.badLanguage(language, known.join(', ')));
  }
  const faultRules = settings.faults.map((text) => {
    const rule = parseFaultRule(text, language);
    if (!rule) throw new SandboxStartError(messages.command.badFault(text));
    return rule;
  });
  const storage = await open(options.db, settings.uniqueness, messages);
  const metrics = new Metrics();
  const context: Context = {
    storage,
    settings,
    language,
    messages,
    authenticator: new Authenticator(settings),
    throttle: new Throttle(settings.throttle),
    faultRules,
  };
  const explain = settings.explain ? (await import('./log/explain.ts')).createExplain(language) : undefined;
  const log = new RequestLog(settings.logFormat, messages, explain, write);
  const control = new Control(storage, settings, messages, metrics);
  const server = createServer(context, log, metrics);
  const controlServer = controlPort === undefined ? undefined : createControlServer(control);
  try {
    if (options.seed !== undefined) await storeSeed(options.seed, storage, settings, messages);
    await listen(server, settings.port, settings.host, '--port', messages.command);
    if (controlServer)
      await listen(controlServer, controlPort ?? 0, '127.0.0.1', '--control', messages.command);
  } catch (error) {
    server.close();
    await storage.close();
    throw error;
  }

  const { port } = server.address() as AddressInfo;
  const url = urlOf(server);
  return {
    url,
    port,
    controlUrl: controlServer && urlOf(controlServer),
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

async function open(
  db: string | undefined,
  uniqueness: 'pair' | 'triple',
  { command }: Messages,
): Promise<Storage> {
  try {
    return await openStorage(db, uniqueness);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    throw new SandboxStartError(command.badStorage(error.fault, error.detail, withoutPassword(db ?? '')), {
      cause: error,
    });
  }
}

/** Names a store in a message. */
function withoutPassword(db: string): string {
  if (!isPostgres(db) || !URL.canParse(db)) return isPostgres(db) ? 'postgres://…' : db;
  const url = new URL(db);
  return `${url.protocol}//${url.host}${url.pathname}`;
}

/** The address at which a client on the same machine reaches a server. */
function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  if (address === '0.0.0.0') return `http://127.0.0.1:${port}`;
  if (address === '::') return `http://[::1]:${port}`;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
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
