/** Makes dist/ from the contract: a projection a language, an overlay a translation, and the companion files. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { readLanguages } from '@vpcep/contract-lint';
import type { OpenApiDocument } from '../openapi-document.ts';
import { bundleProjections } from './bundle-projections.ts';
import { readCompanions } from './companions.ts';
import { createOverlay } from './create-overlay.ts';
import { packagePath } from './paths.ts';
import { run } from './run.ts';
import { writeJson } from './write-json.ts';
import { writeYaml } from './write-yaml.ts';

run(() => {
  const dist = packagePath('dist');
  const languages = readLanguages(packagePath('.'));
  const [source, ...translations] = languages;
  const { errorCodes, discrepancies } = readCompanions(languages);

  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  bundleProjections(packagePath('openapi.yaml'), dist, languages);

  const projection = (tag: string | undefined): OpenApiDocument =>
    JSON.parse(readFileSync(`${dist}/openapi.${tag}.json`, 'utf8'));
  const original = projection(source?.tag);
  for (const { tag, name } of translations) {
    const translated = projection(tag);
    const info = {
      title: `${translated.info.title} – ${name}`,
      version: translated.info.version,
      extends: `openapi.${source?.tag}.yaml`,
    };
    writeYaml(`${dist}/${tag}.overlay.yaml`, createOverlay(info, original, translated));
  }

  writeJson(`${dist}/languages.json`, languages);
  writeJson(`${dist}/error-codes.json`, errorCodes);
  writeJson(`${dist}/discrepancies.json`, discrepancies);
});
