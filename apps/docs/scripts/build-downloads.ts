/** Puts what readers can download into the built site: the contract in each language, and one offline page a language. */
import { copyFile, mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contractPath, languages, sourceLanguage } from '@vpcep/contract';
import { loadStrings } from '../src/load-strings.ts';
import { buildPage } from './redoc/build-page.ts';

const folder = fileURLToPath(new URL('../dist/download/', import.meta.url));
await mkdir(folder, { recursive: true });

for (const { tag } of languages) {
  const files = [contractPath(tag, 'yaml'), contractPath(tag, 'json')];
  if (tag !== sourceLanguage) {
    files.push(join(dirname(contractPath(tag)), `${tag}.overlay.yaml`));
  }
  for (const file of files) await copyFile(file, join(folder, basename(file)));

  const { redoc } = (await loadStrings(tag)) ?? { redoc: {} };
  await buildPage(tag, redoc, join(folder, `vpcep-api.${tag}.html`));
}
console.log(`Downloads in ${languages.map(({ name }) => name).join(', ')} are in dist/download.`);
