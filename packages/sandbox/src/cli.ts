import { readFileSync } from 'node:fs';
import { StartError, say } from '@vpcep/server';
import { type Command, print, printError, runCommand, write } from '@vpcep/server/command';
import { options } from './options.ts';
import { startSandbox } from './start-sandbox.ts';
import { type SandboxTexts, textsFor } from './texts/texts.ts';

/** The command `vpcep-sandbox`. */
export const command: Command<typeof options, SandboxTexts> = {
  name: 'vpcep-sandbox',
  packageFile: new URL('../package.json', import.meta.url),
  options,
  textsFor,
  async start({ values, texts }) {
    const { seed, logFormat = process.stdout.isTTY ? 'pretty' : 'json' } = values;
    const sandbox = await startSandbox({
      ...values,
      logFormat,
      seed: seed === undefined || seed === 'examples' ? seed : readSeed(seed, texts),
      log: write,
    });
    return {
      announcement: [
        say(texts, 'listening', { url: sandbox.url }),
        ...(sandbox.controlUrl ? [say(texts, 'control', { url: sandbox.controlUrl })] : []),
        ...(sandbox.seedSkipped ? [say(texts, 'seedSkipped')] : []),
        say(texts, 'tryIt', { command: sandbox.curl }),
      ],
      // With a log in JSON on the standard output, what is meant for people goes elsewhere.
      say: logFormat === 'json' ? printError : print,
      close: sandbox.close,
    };
  },
};

/** Runs it until it is told to stop. */
export function runCli(args: readonly string[]): Promise<void> {
  return runCommand(command, args);
}

function readSeed(path: string, texts: SandboxTexts): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new StartError(say(texts, 'badSeedFile', { path, reason: (error as Error).message }));
  }
}
