// The Node and pnpm that package.json pins: the machine's own where they fit, else fetched from the npm registry
// into .toolchain/, once.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fail, repositoryRoot, say } from './terminal.mjs';

const folder = join(repositoryRoot, '.toolchain');
const bin = join(folder, 'node_modules', '.bin');
const onWindows = process.platform === 'win32';

/**
 * Returns an environment whose PATH leads to a Node and a pnpm that fit the pins.
 * Ends the process with exit code 2 when they can be had neither on the machine nor from the registry.
 */
export function ensureToolchain(environment) {
  const pins = readPins();
  if (fits(versionOf('node', environment), pins.node) && fits(versionOf('pnpm', environment), pins.pnpm)) {
    return environment;
  }
  const env = { ...environment, PATH: bin + delimiter + (environment.PATH ?? '') };
  if (isFetched(env, pins)) return env;
  say({
    en: `Fetching Node ${pins.node} and pnpm ${pins.pnpm} from the npm registry into .toolchain/ (once, about 10 s) …`,
    'zh-CN': `正在从 npm registry 获取 Node ${pins.node} 与 pnpm ${pins.pnpm}，存入 .toolchain/（仅首次，约 10 秒）……`,
  });
  fetchToolchain(environment, pins);
  if (!isFetched(env, pins)) {
    fail({
      en: `Node ${pins.node} and pnpm ${pins.pnpm} could not be fetched from the npm registry (see above). Check the connection, or install both yourself, and try again.`,
      'zh-CN': `未能从 npm registry 获取 Node ${pins.node} 与 pnpm ${pins.pnpm}（原因见上）。请检查网络连接，或自行安装二者后重试。`,
    });
  }
  return env;
}

/** Returns an environment whose PATH leads to a Node that fits the pin: `environment` itself where this process runs on it. */
export function ensureNode(environment) {
  return fits(process.versions.node, readPins().node) ? environment : ensureToolchain(environment);
}

/** The versions that package.json pins: `devEngines.runtime` for Node, `packageManager` for pnpm. */
export function readPins() {
  const manifest = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8'));
  return { node: manifest.devEngines.runtime.version, pnpm: manifest.packageManager.split('@')[1] };
}

/** Whether version `own` (or undefined) has the major version of `pinned` and is not older. */
export function fits(own, pinned) {
  if (own === undefined) return false;
  const [a, b] = [own, pinned].map((version) => version.split('.').map(Number));
  if (a[0] !== b[0]) return false;
  return a[1] === b[1] ? a[2] >= b[2] : a[1] > b[1];
}

const isFetched = (env, pins) => versionOf('node', env) === pins.node && versionOf('pnpm', env) === pins.pnpm;

function versionOf(command, env) {
  const { status, stdout } = spawnSync(command, ['--version'], { env, encoding: 'utf8', shell: onWindows });
  return status === 0 ? stdout.trim().replace(/^v/, '') : undefined;
}

function fetchToolchain(env, pins) {
  const args = ['install', '--prefix', folder, `${nodePackage()}@${pins.node}`, `pnpm@${pins.pnpm}`];
  const quiet = [
    '--no-save',
    '--no-package-lock',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  spawnSync('npm', [...args, ...quiet], { env, stdio: ['ignore', 'inherit', 'inherit'], shell: onWindows });
  // pnpm's own install script puts its native binary in place of a placeholder that turbo cannot spawn. npm may leave
  // install scripts out, so this one, and only this one, is run by name.
  const pnpm = join(folder, 'node_modules', 'pnpm');
  spawnSync(process.execPath, ['install.js'], { env, cwd: pnpm, stdio: ['ignore', 'inherit', 'inherit'] });
}

// The package `node` fetches one of these by an install script; they carry the binary themselves.
function nodePackage() {
  const platform = onWindows ? 'win' : process.platform;
  const prefix = platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  return `${prefix}-${platform}-${process.arch}`;
}
