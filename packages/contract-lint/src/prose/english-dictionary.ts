import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie, type ITrie } from 'cspell-trie-lib';

/** The package names its dictionary in the settings that it exports, for cspell to import. */
const settings = createRequire(import.meta.url).resolve('@cspell/dict-en_us');

let dictionary: ITrie | undefined;

/** cspell's dictionary of American English; it is unpacked when it is first asked for. */
export function englishDictionary(): ITrie {
  dictionary ??= readDictionary();
  return dictionary;
}

function readDictionary(): ITrie {
  const { dictionaryDefinitions } = JSON.parse(readFileSync(settings, 'utf8'));
  const path = join(dirname(settings), dictionaryDefinitions[0].path);
  return decodeTrie(gunzipSync(readFileSync(path)));
}
