/** Checks the companion files of the contract: schema, and a text in every language. */
import { readLanguages } from '@vpcep/contract-lint';
import { readCompanions } from './companions.ts';
import { packagePath } from './paths.ts';
import { run } from './run.ts';

run(() => {
  const { errorCodes, discrepancies } = readCompanions(readLanguages(packagePath('.')));
  console.log(
    `${errorCodes.length} error codes and ${discrepancies.length} discrepancies, each in every language.`,
  );
});
