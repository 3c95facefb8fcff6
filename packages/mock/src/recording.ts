import { createWriteStream, openSync } from 'node:fs';
import { type HarEntry, reasonOf, StartError, say } from '@vpcep/server';
import { printError } from '@vpcep/server/command';
import type { MockTexts } from './texts/texts.ts';

/** A file that exchanges are written to. */
export interface Recording {
  /** Appends a line. */
  write(entry: HarEntry): void;
  /** Resolves when everything is written. */
  close(): Promise<void>;
}

/** Bodies may be confidential: the file is for its owner alone. */
const mode = 0o600;

/**
 * Opens a file for exchanges, which are appended, one a line. When the file can no longer be written, that is said once and
 * nothing more is recorded.
 *
 * @throws {StartError} it cannot be opened
 */
export function openRecording(path: string, texts: MockTexts): Recording {
  let failed = false;
  const stream = createWriteStream(path, { fd: openFile(path, texts) });
  stream.on('error', (error) => {
    if (!failed) printError(say(texts, 'recordingFailed', { path, reason: reasonOf(error) }));
    failed = true;
  });
  return {
    write(entry) {
      if (!failed) stream.write(`${JSON.stringify(entry)}\n`);
    },
    close: () => new Promise((resolve) => (failed ? resolve() : stream.end(() => resolve()))),
  };
}

function openFile(path: string, texts: MockTexts): number {
  try {
    return openSync(path, 'a', mode);
  } catch (error) {
    throw new StartError(say(texts, 'badRecord', { path, reason: reasonOf(error) }), { cause: error });
  }
}
