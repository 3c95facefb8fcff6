import { readdirSync } from 'node:fs';
import { propertiesOf, translationKey } from '../model/prose.ts';
import type { Workflow } from '../model/workflow.ts';
import { specPath } from './files.ts';
import { readYaml } from './parse-yaml.ts';

/**
 * The workflows of every Arazzo document of the contract, in one language.
 *
 * @param language a tag of the list of languages
 * @throws {Error} a document is not YAML; the message names file and line
 */
export function readWorkflowFiles(language: string): Workflow[] {
  const folder = specPath('workflows');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.arazzo.yaml'))
    .sort()
    .flatMap((name) => {
      const document = readYaml(specPath(`workflows/${name}`)) as { workflows: Workflow[] };
      return localizeNode(document.workflows, language) as Workflow[];
    });
}

/** Copies one language over the standard fields, and removes every `x-i18n`. */
function localizeNode(node: unknown, language: string): unknown {
  if (Array.isArray(node)) return node.map((item) => localizeNode(item, language));
  if (typeof node !== 'object' || node === null) return node;
  const { [translationKey]: translations, ...own } = propertiesOf(node);
  const texts = propertiesOf(propertiesOf(translations)[language]);
  return Object.fromEntries(
    Object.entries({ ...own, ...texts }).map(([name, value]) => [name, localizeNode(value, language)]),
  );
}
