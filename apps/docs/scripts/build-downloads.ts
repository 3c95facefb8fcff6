/** Puts the downloads into a built site. The argument is the folder of the site; `dist/` when left out. */
import { fileURLToPath } from 'node:url';
import { packAll } from './pack-packages.ts';
import { writeDownloads } from './write-downloads.ts';

const [site = fileURLToPath(new URL('../dist/', import.meta.url))] = process.argv.slice(2);
await writeDownloads(site, { packages: packAll() });
