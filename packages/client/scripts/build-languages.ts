// Builds, for each language but the source, an entry of the package with doc comments in that language and the same code.
import { fileURLToPath } from 'node:url';
import { languages, readContract, sourceLanguage } from '@vpcep/contract';
import { buildLanguage } from './build-language.ts';

const packageFolder = fileURLToPath(new URL('..', import.meta.url));

for (const { tag } of languages) {
  if (tag !== sourceLanguage) await buildLanguage(readContract(tag), tag, packageFolder);
}
