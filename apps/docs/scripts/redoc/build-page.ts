import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { contractPath, readContract } from '@vpcep/contract';
import { applyPatches } from './apply-patches.ts';
import { patches } from './patches.ts';

const template = fileURLToPath(new URL('./template.hbs', import.meta.url));

/**
 * Writes the whole reference in one language as one HTML file that needs nothing else and asks nobody for anything.
 *
 * @throws Error when Redocly fails, or writes a page whose text the patches do not fit.
 */
export async function buildPage(
  language: string,
  words: Record<string, string>,
  output: string,
): Promise<void> {
  await promisify(execFile)(
    'redocly',
    [
      'build-docs',
      contractPath(language, 'yaml'),
      `--output=${output}`,
      `--template=${template}`,
      `--title=${readContract(language).info.title}`,
      `--templateOptions.lang=${language}`,
      '--inlineBundle',
    ],
    { env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' } },
  );
  await writeFile(output, applyPatches(await readFile(output, 'utf8'), patches(words), output));
}
