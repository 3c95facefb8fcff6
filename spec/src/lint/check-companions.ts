import { readLanguages } from '@vpcep/contract-lint';
import { lintProse } from '@vpcep/contract-lint/lint-prose';
import { readCompanions } from '../build/companions.ts';
import { packagePath } from '../build/paths.ts';
import { readValidYaml } from '../build/read-valid-yaml.ts';
import { companionDocuments } from './contract-documents.ts';

/**
 * Checks the companion files of the contract and the glossary: against their schemas, and by the rules about prose.
 *
 * @throws Error naming file, line and remedy of everything that is wrong
 */
export async function checkCompanions(): Promise<void> {
  readValidYaml(packagePath('glossary.yaml'), packagePath('glossary.schema.json'));
  readCompanions(readLanguages(packagePath('.')));
  const problems = await Promise.all(
    companionDocuments.map(async (name) =>
      (await lintProse(packagePath(name), packagePath('.'))).map(
        ({ line, pointer, message }) => `${name}:${line} ${pointer} ${message}`,
      ),
    ),
  );
  if (problems.flat().length > 0) throw new Error(problems.flat().join('\n'));
}
