// Processes that leave nothing behind, whichever of them is ended, and however.
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { repositoryRoot } from './terminal.mjs';

const onWindows = process.platform === 'win32';
/** What ends a process with its parent, for `node --import`. */
export const watcher = new URL('end-with-parent.mjs', import.meta.url).href;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** The exit code of what was ended before it was done. */
export const interrupted = 130;
/** Milliseconds that a process has to end by itself when it is told to. */
const graceMs = 6_000;

/**
 * Runs a script with Node to its end, and returns its exit code: in a session of its own, so that all that it started
 * can be found and ended once it has ended or this process was told to. The script ends when this process is gone.
 */
export async function runInSession(command, env) {
  const child = spawn('node', ['--import', watcher, ...command], {
    cwd: repositoryRoot,
    env,
    detached: !onWindows,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  let told = false;
  const tell = () => {
    if (!told) setTimeout(() => endSession(child.pid, 'SIGKILL'), graceMs).unref();
    told = true;
    child.kill('SIGTERM');
  };
  for (const signal of signals) process.on(signal, tell);
  const status = await exitCodeOf(child);
  for (const signal of signals) process.off(signal, tell);
  await endSession(child.pid);
  return told ? interrupted : status;
}

/** Runs a command in this session to its end, with its output in the terminal. Returns its exit code. */
export function run(command, args, options = {}) {
  return exitCodeOf(
    spawn(command, args, { cwd: repositoryRoot, stdio: ['ignore', 'inherit', 'inherit'], ...options }),
  );
}

function exitCodeOf(child) {
  return new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('exit', (status, signal) => resolve(status ?? (signal === null ? 1 : interrupted)));
  });
}

/** Ends what runs in a session besides this process: kindly first, unless `signal` says otherwise, then by force. */
export async function endSession(session, signal = 'SIGTERM') {
  const deadline = Date.now() + graceMs / 2;
  for (const pid of membersOf(session)) kill(pid, signal);
  while (membersOf(session).length > 0) {
    if (Date.now() > deadline) for (const pid of membersOf(session)) kill(pid, 'SIGKILL');
    await sleep(25);
  }
}

/** Whether this process began the session that it runs in. */
export const isSessionLeader = () =>
  processes().some(({ pid, session }) => pid === process.pid && session === pid);

function membersOf(session) {
  const others = processes().filter(({ pid }) => pid !== process.pid);
  return others.filter((each) => each.session === session).map(({ pid }) => pid);
}

/**
 * The processes that this one must not outlive: its parent; the command that started it, with a shell between or not
 * (npm runs scripts through one); and, unless that command runs in the background, the rest of its job.
 */
export function ancestors() {
  const all = new Map(processes().map((each) => [each.pid, each]));
  const own = all.get(process.pid);
  const found = [process.ppid];
  let each = all.get(process.ppid);
  while (each && each.group === own?.group && (isShell(each.name) || !isInBackground())) {
    if (each.parent <= 1) break;
    found.push(each.parent);
    each = all.get(each.parent);
  }
  return found;
}

const isShell = (name) => /^-?(ba|da|a|z|k)?sh$/.test(name);

/** A shell without job control gives what it starts in the background this input. */
function isInBackground() {
  try {
    return readlinkSync('/proc/self/fd/0') === '/dev/null';
  } catch {
    return false;
  }
}

/** Whether a process is there; one that has ended and was not asked about yet counts as gone. */
export function isAlive(pid) {
  if (process.platform === 'linux') return readProcess(pid) !== undefined;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** All processes; none on Windows. Where the session is not told, the process group takes its place. */
function processes() {
  if (process.platform === 'linux') {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return pids.map(readProcess).filter(Boolean);
  }
  if (onWindows) return [];
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,pgid=,state=,comm='], { encoding: 'utf8' });
  return (stdout ?? '')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , state = 'Z']) => !state.startsWith('Z'))
    .map(([pid, parent, group, , name = '']) => ({
      pid: Number(pid),
      name: name.split('/').at(-1),
      parent: Number(parent),
      group: Number(group),
      session: Number(group),
    }));
}

/** What Linux knows of a process; undefined when it has ended. */
function readProcess(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, parent, group, session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z' || state === 'X') return undefined;
    return {
      pid: Number(pid),
      name: stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')')),
      parent: Number(parent),
      group: Number(group),
      session: Number(session),
    };
  } catch {
    return undefined;
  }
}

function kill(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended meanwhile.
  }
}
