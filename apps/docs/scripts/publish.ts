/**
 * Builds the site for a public address into a folder that a static host can serve as it is:
 *
 *     npm run docs:publish -- --url https://docs.example.org/vpcep/ [--out <folder>]
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { hostFiles } from './host-files.ts';

const app = fileURLToPath(new URL('..', import.meta.url));

try {
  const { url, out } = readOptions();
  requireReplaceable(out);
  mkdirSync(dirname(out), { recursive: true });
  const folder = mkdtempSync(`${out}-`);
  try {
    build(url, folder);
    rmSync(out, { recursive: true, force: true });
    renameSync(folder, out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`The site for ${url.href} is in ${out}. Serve what is in it at ${url.pathname} of that host.`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}

function build(url: URL, folder: string): void {
  // The names of Vite's variables, such as BASE_URL, must not reach the build.
  const env = { ...process.env, BASE_URL: undefined, SITE_URL: url.href };
  const run = (...args: string[]) =>
    execFileSync(process.execPath, args, { cwd: app, env, stdio: 'inherit' });
  run('node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder);
  run('scripts/build-downloads.ts', folder);
  for (const [name, text] of hostFiles(url.pathname)) writeFileSync(join(folder, name), text);
}

function readOptions(): { url: URL; out: string } {
  const { values } = parseArgs({
    options: { url: { type: 'string' }, out: { type: 'string', default: join(app, 'published') } },
  });
  if (!values.url || !URL.canParse(values.url)) {
    throw new Error(
      'Say where the site will be: --url https://docs.example.org/ with the path, if it has one.',
    );
  }
  const url = new URL(values.url);
  if (!/^https?:$/.test(url.protocol) || url.search || url.hash || url.username || url.password) {
    throw new Error(`--url takes an http or https address without a query, an anchor or credentials.`);
  }
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return { url, out: resolve(process.env.INIT_CWD ?? '.', values.out) };
}

/** What an earlier run has left is replaced; anything else is somebody's own, and stays. */
function requireReplaceable(folder: string): void {
  const isOurs = (name: string) => existsSync(join(folder, name));
  if (!existsSync(folder) || readdirSync(folder).length === 0 || [...hostFiles('/').keys()].every(isOurs))
    return;
  throw new Error(`${folder} is not empty, and not from an earlier run: choose another folder with --out.`);
}
