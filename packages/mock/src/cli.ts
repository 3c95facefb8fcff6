import { readFileSync } from 'node:fs';
import { languages } from '@vpcep/contract';
import { readCliOptions } from './cli-options.ts';
import { messagesFor } from './messages/messages-for.ts';
import { MockStartError } from './start-error.ts';

/** Exit code of a command that could not start. */
const cannotStart = 2;

/** Runs the command `vpcep-mock` until it is told to stop. */
export async function runCli(args: readonly string[]): Promise<void> {
  try {
    await run(args);
  } catch (error) {
    if (!(error instanceof MockStartError)) throw error;
    process.stderr.write(`vpcep-mock: ${error.message}\n`);
    process.exitCode = cannotStart;
  }
}

async function run(args: readonly string[]): Promise<void> {
  const options = readCliOptions(args);
  const messages = messagesFor(options.language).command;
  if (options.help) {
    print(messages.help(languages.map(({ tag, name }) => `${tag} (${name})`).join(', ')));
    return;
  }
  if (options.version) {
    print(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version);
    return;
  }
  // Takes most of a second to load, which --help and a bad option need not wait for.
  const { startMock } = await import('./start-mock.ts');
  const mock = await startMock({ ...options, log: options.quiet ? undefined : print });
  print(
    options.proxy === undefined
      ? messages.mockListening(mock.url)
      : messages.proxyListening(mock.url, options.proxy),
  );
  print(messages.tryIt(mock.curl));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      mock.close().then(() => print(messages.stopped));
    });
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
