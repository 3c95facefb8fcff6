import { readFileSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { StartError } from '../start-error.ts';
import { say } from '../texts/catalogue.ts';
import type { ServerTexts } from '../texts/server-texts.ts';
import { helpText } from './help.ts';
import type { OptionTable } from './option.ts';
import { type Arguments, readArguments } from './read-arguments.ts';

/** Exit code of a command that could not start. */
const cannotStart = 2;

/** How long a command may take to end once it is told to, in milliseconds, whatever hangs. */
const endTimeout = 8000;

/** How long what was written may take to leave a process that has nothing else to do, in milliseconds. */
const flushTimeout = 500;

/** How much may wait for somebody to read it, in characters; what is written beyond that is dropped. */
const mostUnread = 1_000_000;

/** A program that is running. */
export interface Running {
  /** What people are told once it runs. */
  readonly announcement: readonly string[];
  /** Writes to people: to the standard error where the standard output is for programs. */
  readonly say: (line: string) => void;
  close(): Promise<void>;
}

/** A command that serves until it is told to stop. */
export interface Command<Table extends OptionTable, T extends ServerTexts> {
  readonly name: string;
  /** Where its `package.json` is; `--version` reads it. */
  readonly packageFile: URL;
  readonly options: Table;
  readonly textsFor: (language: string) => T;
  /** @throws {StartError} it cannot start */
  start(args: Arguments<Table, T>): Promise<Running>;
}

/** Runs a command until SIGINT or SIGTERM; a second signal does not wait. What cannot start is one line and exit code 2. */
export async function runCommand<Table extends OptionTable, T extends ServerTexts>(
  command: Command<Table, T>,
  args: readonly string[],
): Promise<void> {
  // Whoever read the output may be gone: the program goes on without.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const started = await startCommand(command, args);
  if (typeof started === 'object') stopWhenTold(started);
  else {
    process.exitCode = started;
    if (started !== 0) endWithin(flushTimeout);
  }
}

/** A command that has started, and the texts for its user. */
interface Started {
  readonly running: Running;
  readonly texts: ServerTexts;
}

/**
 * Starts a command, and says so; or says why it cannot, or what it was asked to say.
 *
 * @returns the exit code where nothing has started
 */
export async function startCommand<Table extends OptionTable, T extends ServerTexts>(
  { name, packageFile, options, textsFor, start }: Command<Table, T>,
  args: readonly string[],
): Promise<Started | number> {
  try {
    const read = readArguments(name, options, textsFor, args);
    const { help, version } = read.values as { help?: boolean; version?: boolean };
    const { texts } = read;
    if (help) print(helpText(name, options, texts));
    else if (version) print(JSON.parse(readFileSync(packageFile, 'utf8')).version);
    else {
      const running = await start(read);
      for (const line of running.announcement) running.say(line);
      return { running, texts };
    }
    return 0;
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    printError(`${name}: ${error.message}`);
    return cannotStart;
  }
}

function stopWhenTold({ running, texts }: Started): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit();
      stopping = true;
      if (process.stdout.isTTY) running.say(say(texts, 'stopping'));
      endWithin(endTimeout);
      running.close().then(() => {
        running.say(say(texts, 'stopped'));
        endWithin(flushTimeout);
      });
    });
  }
}

/** Ends the process after a time, also where something still keeps it, such as a connection that the other side does not close. */
function endWithin(timeout: number): void {
  setTimeout(() => process.exit(), timeout).unref();
}

/** Writes a line to the standard output. */
export function print(line: string): void {
  write(`${line}\n`);
}

/** Writes a line to the standard error. */
export function printError(line: string): void {
  write(`${line}\n`, process.stderr);
}

/** Writes text, unless too much of what was written before is still unread: the rest would fill the memory. */
export function write(text: string, stream: Writable = process.stdout): void {
  if (stream.writableLength < mostUnread) stream.write(text);
}
