import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../bin/vpcep-sandbox.mjs', import.meta.url));

/** How long a command may take to listen, or to end, in milliseconds. */
const patience = 20_000;

/** A sandbox in a process of its own. */
export interface Command {
  readonly url: string;
  readonly controlUrl: string;
  readonly child: ChildProcess;
  /** Everything that was written so far. */
  output(): { stdout: string; stderr: string };
  /** Sends a signal and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<Ended>;
}

/** How a command has ended. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command until it ends by itself. */
export async function runCommand(...args: string[]): Promise<Ended> {
  const { ended, child } = launch(args);
  const bound = setTimeout(() => child.kill('SIGKILL'), patience);
  const result = await ended;
  clearTimeout(bound);
  return result;
}

/** Starts the command on free ports; rejects when it does not listen. */
export function startCommand(...args: string[]): Promise<Command> {
  return start(args);
}

/** Starts the command where no file can grow beyond so many KiB. */
export function startConfinedCommand(kibibytes: number, ...args: string[]): Promise<Command> {
  // The shell counts in blocks of 512 bytes.
  const confine = ['sh', '-c', `ulimit -f ${kibibytes * 2}; exec "$0" "$@"`];
  return start(args, confine);
}

async function start(args: string[], through?: string[]): Promise<Command> {
  const { child, ended, output } = launch(['--port', '0', '--control', '0', ...args], through);
  const bound = setTimeout(() => child.kill('SIGKILL'), patience);
  const addresses = await new Promise<string[]>((resolve, reject) => {
    const look = () => {
      const { stdout, stderr } = output();
      const found = (stdout + stderr).match(/http:\/\/127\.0\.0\.1:\d+(?=\n)/g) ?? [];
      if (found.length >= 2 && (stdout + stderr).includes('curl')) resolve(found);
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    ended.then(({ stderr }) => reject(new Error(`The sandbox did not start: ${stderr}`)));
  });
  clearTimeout(bound);
  const [url = '', controlUrl = ''] = addresses;
  return {
    url,
    controlUrl,
    child,
    output,
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      const late = setTimeout(() => child.kill('SIGKILL'), patience);
      return ended.finally(() => clearTimeout(late));
    },
  };
}

/** @param through a command that runs the one that its arguments are */
function launch(args: string[], through: string[] = []) {
  const [program = '', ...rest] = [...through, process.execPath, command, ...args];
  const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
  const written = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    written.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    written.stderr += chunk;
  });
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, ...written })));
  return { child, ended, output: () => written };
}
