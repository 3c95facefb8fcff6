import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { operationsOf, readContract, sampleRequest } from '@vpcep/contract';
import { startPrism } from '../test/support/other-mocks.ts';

/** A tool that tests a server. */
export interface Peer {
  readonly name: string;
  /** Tests a server. Returns the names of what failed. */
  run(url: string): Promise<readonly string[]>;
}

/** The tools that are no dependency of ours, by package. They are installed for the run alone, install scripts off. */
const visitors = { '@apideck/portman': '1.33.0', newman: '6.2.2', dredd: '14.1.0' } as const;

/** How long a tool may take for one server; one that does not end has noticed something. */
const timeout = 120_000;

const token = 'any-token';
const own = createRequire(import.meta.url);
const fileOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Installs the tools into a folder, and makes what they need. */
export async function preparePeers(folder: string): Promise<readonly Peer[]> {
  const packages = Object.entries(visitors).map(([name, version]) => `${name}@${version}`);
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const install = ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...packages];
  const installed = await execute('npm', install, folder, 600_000);
  if (installed.code !== 0) throw new Error(`The peers cannot be installed: ${installed.output}`);
  const document = join(folder, 'openapi.json');
  writeFileSync(document, JSON.stringify(readContract('en')));
  const bin = (name: string): string => join(folder, 'node_modules', '.bin', name);
  return [
    ours(),
    respect(),
    prismProxy(),
    await portman(folder, document, bin),
    dredd(folder, document, bin('dredd')),
  ];
}

function ours(): Peer {
  const command = fileOf('../bin/vpcep-contract.mjs');
  return {
    name: 'vpcep-contract',
    async run(url) {
      const options = ['--base-url', url, '--seed', '1', '--bail', '--creation-timeout', '4s'];
      const { code, output } = await execute(process.execPath, [command, ...options]);
      if (code === 0) return [];
      const found = output.match(/^✘ .*?: (.*)$/gm) ?? [];
      return found.length > 0 ? found : [`exit code ${code}`];
    },
  };
}

function respect(): Peer {
  const command = own.resolve('@redocly/cli/bin/cli.js');
  const folder = fileOf('../../../spec/workflows/');
  const files = ['publish-and-modify', 'conflict-on-a-port', 'unknown-service', 'failed-creation'];
  return {
    name: 'redocly respect',
    async run(url) {
      const inputs = ['--server', `vpcep=${url}`, '--input', `token=${token}`];
      const failed = await Promise.all(
        files.map(async (file) => {
          const args = [`${file}.arazzo.yaml`, ...inputs, '--input', `port_id=${randomUUID()}`];
          const { code } = await execute(process.execPath, [command, 'respect', ...args], folder);
          return code === 0 ? [] : [file];
        }),
      );
      return failed.flat();
    },
  };
}

/** The examples of the contract, sent through Prism, which responds with an error where anything breaks the contract. */
function prismProxy(): Peer {
  return {
    name: 'Prism proxy',
    async run(url) {
      const proxy = await startPrism(['proxy', url, '--errors']);
      const failed: string[] = [];
      try {
        for (const operation of operationsOf(readContract())) {
          const examples = operation.request?.examples ?? [{ name: '' }];
          for (const { name } of examples) {
            const { method, path, body } = sampleRequest(operation, name || undefined);
            const response = await fetch(proxy.url + path, {
              method,
              headers: {
                'X-Auth-Token': token,
                Accept: 'application/json',
                ...(body !== undefined && { 'Content-Type': 'application/json' }),
              },
              ...(body !== undefined && { body: JSON.stringify(body) }),
              signal: AbortSignal.timeout(timeout),
            }).catch(() => undefined);
            if (!response?.ok || response.headers.has('sl-violations'))
              failed.push(`${operation.id} ${name}`);
          }
        }
      } finally {
        await proxy.close();
      }
      return failed;
    },
  };
}

/** Every contract test that Portman generates, run by Newman. */
async function portman(folder: string, document: string, bin: (name: string) => string): Promise<Peer> {
  const [config, collection] = [join(folder, 'portman.json'), join(folder, 'collection.json')];
  const enabled = { enabled: true };
  const contractTest = {
    openApiOperation: '*::/*',
    ...{ statusSuccess: enabled, contentType: enabled, jsonBody: enabled },
    ...{ schemaValidation: enabled, headersPresent: enabled },
  };
  writeFileSync(
    config,
    JSON.stringify({ version: 1, tests: { contractTests: [contractTest] }, globals: {} }),
  );
  const generate = ['-l', document, '-b', 'http://127.0.0.1', '-o', collection, '-c', config];
  const generated = await execute(bin('portman'), generate, folder);
  if (generated.code !== 0) throw new Error(`Portman has made no collection: ${generated.output}`);
  const report = join(folder, 'newman.json');
  return {
    name: 'Portman with Newman',
    async run(url) {
      const variables = ['--env-var', `baseUrl=${url}`, '--env-var', `apiKey=${token}`];
      const reporter = ['--reporters', 'json', '--reporter-json-export', report];
      rmSync(report, { force: true });
      await execute(bin('newman'), ['run', collection, ...variables, ...reporter], folder);
      const { run } = JSON.parse(readFileSync(report, 'utf8'));
      return run.failures.map(
        ({ source, error }: { source?: { name?: string }; error: { test?: string; name: string } }) =>
          `${source?.name} ${error.test ?? error.name}`,
      );
    },
  };
}

function dredd(folder: string, document: string, command: string): Peer {
  return {
    name: 'Dredd',
    async run(url) {
      const options = ['--header', `X-Auth-Token: ${token}`, '--no-color'];
      const { code, output } = await execute(command, [document, url, ...options], folder);
      const failed = output.match(/^(?:fail|error): .*$/gm) ?? [];
      return failed.length > 0 || code === 0
        ? failed.map((line) => line.replace(/ duration:.*/, ''))
        : ['exit'];
    },
  };
}

/** Runs a command to its end, whatever it says. */
function execute(
  command: string,
  args: readonly string[],
  cwd?: string,
  limit = timeout,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      command,
      args,
      {
        ...(cwd !== undefined && { cwd }),
        timeout: limit,
        killSignal: 'SIGKILL',
        maxBuffer: 256 * 1024 * 1024,
        env: {
          ...process.env,
          REDOCLY_TELEMETRY: 'off',
          REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
          NO_COLOR: '1',
        },
      },
      (_, stdout, stderr) => resolve({ code: child.exitCode ?? -1, output: stdout + stderr }),
    );
  });
}
