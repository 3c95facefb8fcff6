import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Language } from '../language.ts';
import { packagePath } from './paths.ts';
import { redocly } from './redocly.ts';
import { writeJson } from './write-json.ts';
import { writeYaml } from './write-yaml.ts';

/** What the `localize` decorator of the lint plugin is told, for each language one API that is bundled by itself. */
function bundleConfig(
  source: string,
  languages: readonly Language[],
  output: (tag: string) => string,
): object {
  return {
    telemetry: 'off',
    plugins: ['@vpcep/contract-lint'],
    apis: Object.fromEntries(
      languages.map(({ tag }) => [
        tag,
        { root: source, output: output(tag), decorators: { 'contract/localize': { language: tag } } },
      ]),
    ),
  };
}

/**
 * Writes `openapi.<language>.json` and `.yaml` for every language: the contract with its prose in that language only.
 *
 * @param source the contract
 * @param folder where the projections go
 * @throws Error with Redocly's output when the contract cannot be bundled
 */
export function bundleProjections(source: string, folder: string, languages: readonly Language[]): void {
  const root = packagePath('.');
  const config = packagePath('redocly.bundle.gen.yaml');
  writeYaml(
    config,
    bundleConfig(relative(root, source), languages, (tag) => `${relative(root, folder)}/openapi.${tag}.json`),
  );
  redocly(['bundle', '--config', config], root);
  for (const { tag } of languages) {
    const path = `${folder}/openapi.${tag}.json`;
    const document: unknown = JSON.parse(readFileSync(path, 'utf8'));
    writeJson(path, document);
    writeYaml(`${folder}/openapi.${tag}.yaml`, document);
  }
}
