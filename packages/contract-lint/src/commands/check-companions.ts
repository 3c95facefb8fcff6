import { companions, entryCompanions } from '@vpcep/contract';
import { readCompanions, readLanguages, readValidYaml, specPath } from '@vpcep/contract/build';
import { lintProse } from '../lint-prose.ts';

/**
 * Checks the companion files of the contract and the glossary: against their schemas, and by the rules about prose.
 *
 * @throws Error naming file, line and remedy of everything that is wrong
 */
export async function checkCompanions(): Promise<void> {
  for (const { file, schema } of companions) readValidYaml(specPath(file), specPath(schema));
  readCompanions(readLanguages(specPath()));
  const problems = await Promise.all(
    entryCompanions.map(async ({ file }) =>
      (await lintProse(specPath(file), specPath())).map(
        ({ line, pointer, message }) => `${file}:${line} ${pointer} ${message}`,
      ),
    ),
  );
  if (problems.flat().length > 0) throw new Error(problems.flat().join('\n'));
}
