import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Language } from '../language.ts';
import { redocly } from './redocly.ts';
import { writeJson } from './write-json.ts';
import { writeYaml } from './write-yaml.ts';

const plugin = createRequire(import.meta.url).resolve('@vpcep/contract-lint');

/**
 * Writes `openapi.<language>.json` and `.yaml` for every language: the contract with its prose in that language only.
 *
 * @param source the contract
 * @param folder where the projections go; it exists
 * @throws Error with Redocly's output when the contract cannot be bundled
 */
export function bundleProjections(source: string, folder: string, languages: readonly Language[]): void {
  const output = (tag: string): string => join(resolve(folder), `openapi.${tag}.json`);
  const bundle = ({ tag }: Language): object => ({
    root: resolve(source),
    output: output(tag),
    decorators: { 'contract/localize': { language: tag } },
  });
  const work = mkdtempSync(join(tmpdir(), 'projections-'));
  try {
    // The plugin reads the list of languages beside the configuration that loads it.
    writeJson(join(work, 'languages.json'), languages);
    writeYaml(join(work, 'redocly.yaml'), {
      telemetry: 'off',
      plugins: [plugin],
      apis: Object.fromEntries(languages.map((language) => [language.tag, bundle(language)])),
    });
    redocly(['bundle'], work);
  } finally {
    rmSync(work, { recursive: true });
  }
  for (const { tag } of languages) {
    const document: unknown = JSON.parse(readFileSync(output(tag), 'utf8'));
    writeJson(output(tag), document);
    writeYaml(join(folder, `openapi.${tag}.yaml`), document);
  }
}
