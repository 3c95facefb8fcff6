// The Chromium that the browser tests drive: CHROMIUM_PATH, the system's, Playwright's own; else it is fetched.
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { run } from './processes.mjs';
import { fail, repositoryRoot, say } from './terminal.mjs';

// Playwright belongs to the package whose tests use it.
const require = createRequire(join(repositoryRoot, 'apps', 'docs', 'package.json'));
const names = [
  // The same engine without the windows around it, and so at less cost.
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'chrome.exe',
];
const wellKnown = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a Chromium, fetched if need be. Ends the process with exit code 2, naming the remedy, when there is none. */
export async function ensureBrowser(env) {
  if (env.CHROMIUM_PATH && !isExecutable(env.CHROMIUM_PATH)) {
    fail({
      en: `CHROMIUM_PATH is set to ${env.CHROMIUM_PATH}, which is not an executable file. Correct it or unset it.`,
      'zh-CN': `CHROMIUM_PATH 指向 ${env.CHROMIUM_PATH}，但那不是可执行文件。请更正或取消设置。`,
    });
  }
  const found = findBrowser(env);
  if (found) return found;
  say({ en: 'No Chromium found; fetching one …', 'zh-CN': '没有找到 Chromium，正在获取……' });
  for (const fetchBrowser of [
    fetchFromPlaywright,
    () => fetchFromDebian('chromium-headless-shell', env),
    () => fetchFromDebian('chromium', env),
  ]) {
    await fetchBrowser(env);
    const fetched = findBrowser(env);
    if (fetched) return fetched;
  }
  return fail({
    en: 'No Chromium could be found or fetched. Install Chromium or Chrome and set CHROMIUM_PATH to it, or leave the browser tests out: npm test -- --no-browser',
    'zh-CN':
      '没有找到 Chromium，也未能获取。请安装 Chromium 或 Chrome 并将 CHROMIUM_PATH 指向它，或者跳过浏览器测试：npm test -- --no-browser',
  });
}

/** Path of a Chromium that is on the machine already, or undefined. */
export function findBrowser(env) {
  const folders = (env.PATH ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [env.CHROMIUM_PATH, ...onPath, ...wellKnown, ...fromPlaywright()].find(
    (path) => path && isExecutable(path),
  );
}

/** Where Playwright puts what it fetches. */
function fromPlaywright() {
  const { registry } = require('playwright-core/lib/coreBundle').registry;
  return ['chromium-headless-shell', 'chromium'].map((name) =>
    registry.findExecutable(name).executablePath(),
  );
}

async function fetchFromPlaywright(env) {
  const cli = join(require.resolve('playwright-core/package.json'), '..', 'cli.js');
  await run('node', [cli, 'install', '--only-shell', 'chromium'], { env, timeout });
}

async function fetchFromDebian(browser, env) {
  const isDebian =
    existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
  if (!isDebian || process.getuid?.() !== 0) return;
  await run('apt-get', ['update', '--quiet'], { env, timeout });
  const packages = [browser, 'fonts-noto-cjk'];
  await run('apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', ...packages], {
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout,
  });
}

// Ten minutes: a download of about 100 MB on a slow line.
const timeout = 600_000;

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
