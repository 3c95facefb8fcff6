/** Builds the site into `dist/`, with its downloads. A site that was made from the same files stays as it is. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOfIngredients, isBuiltFrom, recordBuiltFrom } from './built-from.ts';
import { compressBeforehand } from './compress.ts';

const app = fileURLToPath(new URL('../', import.meta.url));
const digest = digestOfIngredients();
if (isBuiltFrom(digest)) console.log('The site was made from the same files already.');
else await build();

async function build(): Promise<void> {
  // What is packed and converted needs no page, and is made while the pages are built.
  const pages = buildPages();
  const [{ packAll }, { writeDownloads }] = await Promise.all([
    import('./pack-packages.ts'),
    import('./write-downloads.ts'),
  ]);
  await writeDownloads(join(app, 'dist'), { pages, packages: packAll() });
  await compressBeforehand(join(app, 'dist'));
  recordBuiltFrom(digest);
}

function buildPages(): Promise<void> {
  const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'build'], { cwd: app, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error('astro build has failed.'))));
  });
}
