/**
 * Builds the site into a folder: for a public address, as a static host can serve it, or to be opened without any server.
 *
 *     npm run docs:publish -- --url https://docs.example.org/vpcep/ [--out <folder>]
 *     npm run docs:publish -- --files [--out <folder>]
 */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { digestOfIngredients, isBuiltFrom } from './built-from.ts';
import { hostFiles } from './host-files.ts';
import { makeWithoutServer } from './without-server.ts';

const app = fileURLToPath(new URL('..', import.meta.url));

try {
  const { url, out } = readOptions();
  requireReplaceable(out);
  mkdirSync(dirname(out), { recursive: true });
  const folder = mkdtempSync(`${out}-`);
  try {
    await build(url, folder);
    rmSync(out, { recursive: true, force: true });
    renameSync(folder, out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(
    url
      ? `The site for ${url.href} is in ${out}. Serve what is in it at ${url.pathname} of that host.`
      : `The site is in ${out}. Open index.html in a browser.`,
  );
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}

async function build(url: URL | undefined, folder: string): Promise<void> {
  // The names of Vite's variables, such as BASE_URL, must not reach the build.
  const env = { ...process.env, BASE_URL: undefined, SITE_URL: url?.href };
  const run = (...args: string[]) =>
    execFileSync(process.execPath, args, { cwd: app, env, stdio: 'inherit' });
  // A site without an address of its own is the one that is served here.
  if (!url && isBuiltFrom(digestOfIngredients(''))) copyBuilt(folder);
  else {
    run('node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder);
    run('scripts/build-downloads.ts', folder);
  }
  if (!url) await makeWithoutServer(folder);
  for (const [name, text] of hostFiles(url?.pathname ?? '/')) writeFileSync(join(folder, name), text);
}

/** Copies the built site without what was put beside its files later. */
function copyBuilt(folder: string): void {
  const added = /\.(?:br|pdf)$/;
  cpSync(join(app, 'dist'), folder, { recursive: true, filter: (source) => !added.test(source) });
}

function readOptions(): { url: URL | undefined; out: string } {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      files: { type: 'boolean', default: false },
      out: { type: 'string', default: join(app, 'published') },
    },
  });
  const out = resolve(process.env.INIT_CWD ?? '.', values.out);
  if (values.files && values.url === undefined) return { url: undefined, out };
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
  return { url, out };
}

/** What an earlier run has left is replaced; anything else is somebody's own, and stays. */
function requireReplaceable(folder: string): void {
  const isOurs = (name: string) => existsSync(join(folder, name));
  if (!existsSync(folder) || readdirSync(folder).length === 0 || [...hostFiles('/').keys()].every(isOurs))
    return;
  throw new Error(`${folder} is not empty, and not from an earlier run: choose another folder with --out.`);
}
