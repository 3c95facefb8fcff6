import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceLanguage } from '@vpcep/contract';

const standIns = fileURLToPath(new URL('stand-ins/', import.meta.url));

/**
 * The environment of what a page tells readers to run. The same commands stand in every language of a page, so that the first
 * language shows what npx makes of them; in another it is left out, which takes longer than most of what it starts.
 */
export function readersEnvironment(language: string): NodeJS.ProcessEnv {
  if (language === sourceLanguage) return process.env;
  return { ...process.env, PATH: [standIns, process.env.PATH].join(delimiter) };
}

/** What a program has written, and how it ended. */
export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a program to its end, for 45 seconds at most. */
export function run(
  program: string,
  args: string[],
  { folder, env }: { folder: string; env: NodeJS.ProcessEnv },
): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(
      program,
      args,
      { cwd: folder, env: { ...env, NO_COLOR: '1' }, timeout: 45_000 },
      (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code ?? -1) : 0, stdout, stderr });
      },
    );
  });
}

/** Runs a block of TypeScript as a file of its own. */
export async function runScript(
  code: string,
  folder: string,
  { env = {}, preload }: { env?: NodeJS.ProcessEnv; preload?: URL } = {},
): Promise<Outcome> {
  await writeFile(join(folder, 'block.ts'), code);
  const args = [...(preload ? ['--import', preload.href] : []), 'block.ts'];
  return run(process.execPath, args, { folder, env });
}
