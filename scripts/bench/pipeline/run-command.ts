import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a command took. */
export interface Taken {
  /** From its start to its end. */
  seconds: number;
  /** CPU seconds of all its Node processes: what else the machine does counts less than in `seconds`. */
  cpu: number;
}

/** A contract of 3,000 operations is 97 MB of YAML: parsed, it has no room in what Node gives by default. */
const heap = '--max-old-space-size=12288';

const preload = new URL('cpu-time.mjs', import.meta.url).href;

/**
 * Runs a command to its end.
 *
 * @param verdict what a linter prints when it has judged: it may then fail, since only its time matters
 * @throws {Error} it failed, or was not done after 20 minutes; with what it has printed
 */
export async function runCommand(
  folder: string,
  [command = '', ...args]: readonly string[],
  env: Readonly<Record<string, string>> = {},
  verdict?: RegExp,
): Promise<Taken> {
  const temporary = mkdtempSync(join(tmpdir(), 'vpcep-cpu-'));
  const cpuFile = join(temporary, 'cpu');
  const start = performance.now();
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, ...env, NODE_OPTIONS: `--import=${preload} ${heap}`, BENCH_CPU_FILE: cpuFile },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 20 * 60_000,
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed = (printed + text).slice(-10_000);
    });
  }
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const seconds = (performance.now() - start) / 1000;
  const cpu = readCpu(cpuFile);
  rmSync(temporary, { recursive: true });
  if (code !== 0 && !(code === 1 && verdict?.test(printed)))
    throw new Error(`${[command, ...args].join(' ')} failed in ${folder}:\n${printed}`);
  return { seconds, cpu };
}

function readCpu(path: string): number {
  try {
    return readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .reduce((sum, line) => sum + Number(line), 0);
  } catch {
    return Number.NaN;
  }
}
