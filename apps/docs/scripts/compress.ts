import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { compressedBeforehand } from '../serve.mjs';
import { keptResults } from './kept-results.ts';

const compress = promisify(brotliCompress);

/** Writes beside each file that is worth it what the docs server sends of it: compressed as far as Brotli can, which takes time. */
export async function compressBeforehand(site: string): Promise<void> {
  const kept = keptResults('compressed');
  await Promise.all(
    globSync('**/*', { cwd: site })
      .filter(compressedBeforehand)
      .map(async (file) => {
        const content = await readFile(join(site, file));
        const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
        const compressed = kept.find([content]) ?? kept.keep([content], await compress(content, { params }));
        await writeFile(join(site, `${file}.br`), compressed);
      }),
  );
}
