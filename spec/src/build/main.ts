/** Makes dist/ from the contract: a projection a language, an overlay a translation, and the companion files. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { readLanguages } from '@vpcep/contract-lint';
import type { Discrepancy } from '../discrepancy.ts';
import type { ErrorCode } from '../error-code.ts';
import type { OpenApiDocument } from '../openapi-document.ts';
import { bundleProjections } from './bundle-projections.ts';
import { createOverlay } from './create-overlay.ts';
import { packagePath } from './paths.ts';
import { readCompanion } from './read-companion.ts';
import { writeJson } from './write-json.ts';
import { writeYaml } from './write-yaml.ts';

const dist = packagePath('dist');
const languages = readLanguages(packagePath('.'));
const [source, ...translations] = languages;

const errorCodes = readCompanion<ErrorCode>(
  packagePath('error-codes.yaml'),
  packagePath('error-codes.schema.json'),
  ['meaning', 'remedy'],
  languages,
);
const discrepancies = readCompanion<Discrepancy>(
  packagePath('discrepancies.yaml'),
  packagePath('discrepancies.schema.json'),
  ['title', 'differs', 'reading', 'reason'],
  languages,
);

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
bundleProjections(packagePath('openapi.yaml'), dist, languages);

const projection = (tag: string | undefined): OpenApiDocument =>
  JSON.parse(readFileSync(`${dist}/openapi.${tag}.json`, 'utf8'));
const original = projection(source?.tag);
for (const { tag, name } of translations) {
  const translated = projection(tag);
  const info = {
    title: `${translated.info.title} (${name})`,
    version: translated.info.version,
    extends: `openapi.${source?.tag}.yaml`,
  };
  writeYaml(`${dist}/${tag}.overlay.yaml`, createOverlay(info, original, translated));
}

writeJson(`${dist}/languages.json`, languages);
writeJson(`${dist}/error-codes.json`, errorCodes);
writeJson(`${dist}/discrepancies.json`, discrepancies);
