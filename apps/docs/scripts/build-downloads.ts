/**
 * Puts what readers can download into the built site: the client, the contract in each language, and the whole site in one
 * file. Its argument is the folder of the site; `dist/` when left out.
 */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contractPath, languages, sourceLanguage } from '@vpcep/contract';
import { offlinePage } from './offline-page.ts';
import { packClient } from './pack-client.ts';

const [site = fileURLToPath(new URL('../dist/', import.meta.url))] = process.argv.slice(2);
const folder = join(site, 'download');
await mkdir(folder, { recursive: true });

await packClient(join(folder, 'vpcep-client.tgz'));

for (const { tag } of languages) {
  const files = [contractPath(tag, 'yaml'), contractPath(tag, 'json')];
  if (tag !== sourceLanguage) files.push(join(dirname(contractPath(tag)), `${tag}.overlay.yaml`));
  for (const file of files) await copyFile(file, join(folder, basename(file)));
  await writeFile(join(folder, `vpcep-api.${tag}.html`), offlinePage(site, tag));
}
console.log(`Downloads in ${languages.map(({ name }) => name).join(', ')} are in ${folder}.`);
