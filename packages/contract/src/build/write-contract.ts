import { distPath } from '../dist.ts';
import type { Term } from '../model/term.ts';
import { compileValidators } from '../validate/compile.ts';
import { addBeyond } from './add-beyond.ts';
import { readCompanions } from './companions.ts';
import { completeErrorCodes } from './complete-error-codes.ts';
import { downgrade } from './downgrade.ts';
import { specPath, writeJson, writeText, writeYaml } from './files.ts';
import { createOverlay } from './overlay.ts';
import { readYaml } from './parse-yaml.ts';
import { project } from './project.ts';
import { publish } from './publish.ts';
import { readLanguages } from './read-languages.ts';
import { readWorkflowFiles } from './workflows.ts';

/** How the contract is written. */
export interface Writing {
  /** Runs once the contract is known to be sound. */
  readonly beforeWriting?: () => void;
  /** Whether to write only what pages are made from. */
  readonly forPages?: boolean;
}

/**
 * Writes what is made from the contract into dist/: projections and workflows in each language, an overlay for each
 * translation, the companion files, the validators.
 *
 * @throws {Error} with what is wrong with the contract
 */
export async function writeContract({
  beforeWriting = () => {},
  forPages = false,
}: Writing = {}): Promise<void> {
  const languages = readLanguages(specPath());
  // Redocly's parser lets through what other YAML readers understand differently.
  readYaml(specPath('openapi.yaml'));
  const companions = readCompanions(languages);
  const projections = await Promise.all(
    languages.map(async ({ tag }) => {
      const projection = await project(specPath('openapi.yaml'), tag, languages);
      return [tag, addBeyond(projection, companions.beyond, tag)] as const;
    }),
  );
  const [source, ...translations] = projections;
  if (!source) return;

  companions['error-codes'] = completeErrorCodes(companions['error-codes'], source[1]);
  const { terms } = readYaml(specPath('glossary.yaml')) as { terms: Term[] };

  beforeWriting();
  // What pages are made from comes first: an author may be waiting for it.
  writeJson(distPath('languages.json'), languages);
  writeJson(distPath('terms.json'), terms);
  for (const [name, entries] of Object.entries(companions)) writeJson(distPath(`${name}.json`), entries);
  for (const [tag, projection] of projections) {
    writeJson(distPath(`contract.${tag}.json`), projection);
    writeJson(distPath(`workflows.${tag}.json`), readWorkflowFiles(tag));
  }
  if (forPages) return;
  for (const [tag, projection] of projections) {
    const published = publish(projection);
    for (const [name, document] of [
      [`openapi.${tag}`, published],
      [`openapi-3.0.${tag}`, downgrade(published)],
    ] as const) {
      writeJson(distPath(`${name}.json`), document);
      writeYaml(distPath(`${name}.yaml`), document);
    }
  }
  for (const [tag, projection] of translations) {
    const { title, version } = projection.info;
    const name = languages.find((language) => language.tag === tag)?.name;
    const info = { title: `${title} – ${name}`, version, extends: `openapi.${source[0]}.yaml` };
    writeYaml(distPath(`${tag}.overlay.yaml`), createOverlay(info, publish(source[1]), publish(projection)));
  }
  for (const [mode, code] of Object.entries(compileValidators(source[1]))) {
    writeText(distPath(`validators/${mode}.js`), code);
  }
}
