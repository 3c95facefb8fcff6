import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** How long a program may take to start, and to end when told, in milliseconds. */
const startTimeout = 60_000;
const endTimeout = 10_000;

/** How much of what it has written is kept, in characters. */
const mostOutput = 10_000;

const preload = new URL('break.mjs', import.meta.url).href;

/** A program in a process of its own. */
export interface Program {
  readonly child: ChildProcess;
  /** The addresses on loopback that it has printed. */
  readonly urls: readonly string[];
  /** Breaks what `break.mjs` has under a name, or restores it. */
  toggle(fault: string): Promise<void>;
  /**
   * Tells it to end.
   *
   * @returns its exit code; the signal where it had to be killed
   * @throws {Error} it had ended before, with another code than 0
   */
  stop(): Promise<number | NodeJS.Signals | null>;
}

/**
 * Starts a program.
 *
 * @param count how many addresses it prints once it listens; 0 where any line says that it has started, undefined where it
 *   prints nothing
 * @throws {Error} it has ended, or not printed them in time
 */
export async function startProgram(
  args: readonly string[],
  count: number | undefined,
  { nodeOptions = [], env = {} }: { nodeOptions?: readonly string[]; env?: NodeJS.ProcessEnv } = {},
): Promise<Program> {
  const child = spawn(process.execPath, [...nodeOptions, '--import', preload, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...env },
  });
  // Every call and every wait has a listener.
  child.setMaxListeners(0);
  let output = '';
  const collect = (chunk: Buffer) => {
    output = (output + chunk).slice(-mostOutput);
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.once('exit', (code, signal) => resolve(code ?? signal)),
  );
  const until = Date.now() + startTimeout;
  const found = () => output.match(/http:\/\/127\.0\.0\.1:\d+(?=\s*\n)/g) ?? [];
  const started = () => count === undefined || (count > 0 ? found().length >= count : output.includes('\n'));
  while (!started()) {
    if (child.exitCode !== null || Date.now() > until) {
      child.kill('SIGKILL');
      throw new Error(`${args.join(' ')} did not start: ${output}`);
    }
    await wait(20);
  }
  return {
    child,
    urls: found(),
    async toggle(fault) {
      if (child.exitCode !== null) return;
      const switched = new Promise<void>((resolve) => {
        const listen = (message: unknown) => {
          if (message !== 'switched') return;
          child.off('message', listen);
          resolve();
        };
        child.on('message', listen);
      });
      child.send({ fault });
      await switched;
    },
    async stop() {
      if (child.exitCode) throw new Error(`It has ended with ${child.exitCode}: ${output}`);
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), endTimeout);
      return ended.finally(() => clearTimeout(late));
    },
  };
}

/** The path of a file of a package. */
export function fileOf(packageName: string, file: string): string {
  return fileURLToPath(new URL(file, import.meta.resolve(`${packageName}/package.json`)));
}
