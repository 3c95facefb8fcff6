import { readFileSync } from 'node:fs';
import { languages } from '@vpcep/contract';
import { readCliOptions } from './cli-options.ts';
import { messagesFor } from './messages/messages-for.ts';
import { SandboxStartError } from './start-error.ts';
import { startSandbox } from './start-sandbox.ts';

/** Exit code of a command that could not start. */
const cannotStart = 2;

/** Runs the command `vpcep-sandbox` until it is told to stop. */
export async function runCli(args: readonly string[]): Promise<void> {
  try {
    await run(args);
  } catch (error) {
    if (!(error instanceof SandboxStartError)) throw error;
    process.stderr.write(`vpcep-sandbox: ${error.message}\n`);
    process.exitCode = cannotStart;
  }
}

async function run(args: readonly string[]): Promise<void> {
  const options = readCliOptions(args, process.stdout.isTTY === true);
  const messages = messagesFor(options.language).command;
  if (options.help) {
    print(messages.help(languages.map(({ tag, name }) => `${tag} (${name})`).join(', ')));
    return;
  }
  if (options.version) {
    print(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version);
    return;
  }
  // With lines in JSON on the standard output, what is meant for people goes elsewhere.
  const say = options.logFormat === 'json' ? printError : print;
  const sandbox = await startSandbox({ ...options, log: (text) => process.stdout.write(text) });
  say(messages.listening(sandbox.url));
  if (sandbox.controlUrl !== undefined) say(messages.control(sandbox.controlUrl));
  say(messages.tryIt(sandbox.curl));
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit();
      stopping = true;
      if (process.stdout.isTTY) say(messages.stopping);
      sandbox.close().then(() => say(messages.stopped));
    });
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function printError(line: string): void {
  process.stderr.write(`${line}\n`);
}
