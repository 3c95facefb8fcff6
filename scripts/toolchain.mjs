// The Node and pnpm that package.json pins: the machine's own where they fit, else fetched from the npm registry into
// .toolchain/, once, and held to the hashes in toolchain-integrity.json.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './processes.mjs';
import { fail, repositoryRoot, say } from './terminal.mjs';

const folder = join(repositoryRoot, '.toolchain');
const bin = join(folder, 'node_modules', '.bin');
const onWindows = process.platform === 'win32';

/**
 * Returns an environment whose PATH leads to a Node and a pnpm that fit the pins, or undefined when they must be fetched
 * first, with {@link fetchToolchain}.
 */
export function findToolchain(environment) {
  const pins = readPins();
  if (fits(versionOf('node', environment), pins.node) && fits(versionOf('pnpm', environment), pins.pnpm)) {
    return environment;
  }
  const env = withToolchain(environment);
  const isFetched = versionOf('node', env) === pins.node && versionOf('pnpm', env) === pins.pnpm;
  return isFetched ? env : undefined;
}

/** Returns an environment whose PATH leads to a Node that fits the pin: `environment` itself where this process runs on it. */
export function ensureNode(environment) {
  const pin = readPins().node;
  if (fits(process.versions.node, pin)) return environment;
  const env = withToolchain(environment);
  if (versionOf('node', env) === pin) return env;
  return fail({
    en: `This needs Node ${pin}. Fetch it first: npm run build`,
    'zh-CN': `需要 Node ${pin}。请先运行 npm run build 获取。`,
  });
}

const withToolchain = (environment) => ({ ...environment, PATH: bin + delimiter + (environment.PATH ?? '') });

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

function versionOf(command, env) {
  const { status, stdout } = spawnSync(command, ['--version'], { env, encoding: 'utf8', shell: onWindows });
  return status === 0 ? stdout.trim().replace(/^v/, '') : undefined;
}

/**
 * The npm packages that carry the pinned Node and pnpm for a platform. pnpm's own package starts the binary that stands
 * in another; the package `node` would fetch one of these by an install script.
 */
export function toolchainPackages(platform = process.platform, arch = process.arch) {
  const pins = readPins();
  const nodePlatform = platform === 'win32' ? 'win' : platform;
  const nodePrefix = platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node';
  return {
    [`${nodePrefix}-${nodePlatform}-${arch}`]: pins.node,
    pnpm: pins.pnpm,
    [`@pnpm/exe.${platform}-${arch}`]: pins.pnpm,
  };
}

/** Fetches the pinned versions. Ends the process with exit code 2 when they cannot be had, or are not what they were. */
export async function fetchToolchain(environment) {
  const { node, pnpm } = readPins();
  say({
    en: `Fetching Node ${node} and pnpm ${pnpm} from the npm registry into .toolchain/ (once, about 10 s) …`,
    'zh-CN': `正在从 npm registry 获取 Node ${node} 与 pnpm ${pnpm}，存入 .toolchain/（仅首次，约 10 秒）……`,
  });
  writeManifests(toolchainPackages());
  // npm compares what it receives with the hashes of the lockfile before it unpacks anything.
  const args = ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const fetched = await run('npm', args, { env: environment, shell: onWindows });
  // pnpm's own install script puts its native binary in place of a placeholder that turbo cannot spawn. npm leaves
  // install scripts out, so this one, and only this one, is run by name.
  const cwd = join(folder, 'node_modules', 'pnpm');
  if (fetched === 0) await run(process.execPath, ['install.js'], { env: environment, cwd });
  const env = findToolchain(environment);
  if (env) return env;
  rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
  return fail({
    en: `Node ${node} and pnpm ${pnpm} could not be fetched from the npm registry (see above). Check the connection, or install both yourself, and try again. EINTEGRITY means that the registry sent something else than what toolchain-integrity.json names: do not use it.`,
    'zh-CN': `未能从 npm registry 获取 Node ${node} 与 pnpm ${pnpm}（原因见上）。请检查网络连接，或自行安装二者后重试。EINTEGRITY 表示 registry 返回的内容与 toolchain-integrity.json 记录的不一致：请勿使用。`,
  });
}

/** What `npm ci` needs. A lockfile without addresses makes npm ask the registry that it is configured for. */
function writeManifests(dependencies) {
  const integrity = JSON.parse(
    readFileSync(join(repositoryRoot, 'scripts/toolchain-integrity.json'), 'utf8'),
  );
  const packages = { '': { dependencies } };
  for (const [name, version] of Object.entries(dependencies)) {
    const hash = integrity[`${name}@${version}`];
    if (!hash) {
      const { node, pnpm } = readPins();
      fail({
        en: `No hash of ${name}@${version} is recorded in scripts/toolchain-integrity.json, and nothing is run unchecked. Install Node ${node} and pnpm ${pnpm} yourself, and try again.`,
        'zh-CN': `scripts/toolchain-integrity.json 没有记录 ${name}@${version} 的哈希，未经校验的程序不会运行。请自行安装 Node ${node} 与 pnpm ${pnpm} 后重试。`,
      });
    }
    packages[`node_modules/${name}`] = { version, integrity: hash };
  }
  const [node] = Object.keys(dependencies);
  packages[`node_modules/${node}`].bin = { node: onWindows ? 'bin/node.exe' : 'bin/node' };
  packages['node_modules/pnpm'].bin = { pnpm: 'pnpm', pnpx: 'pnpx' };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  const lock = { lockfileVersion: 3, requires: true, packages };
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
}
