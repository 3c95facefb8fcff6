import { join } from 'node:path';
import { entryCompanions } from '@vpcep/contract';
import { readCompanions, readLanguages } from '@vpcep/contract/build';
import { rules } from '../../src/all-rules.ts';
import { readLintContext } from '../../src/lint-context.ts';
import { lintDocument, rulesSwitchedOn } from '../../src/lint-document.ts';
import { lintWithSpectral, spectralRules } from '../spectral.ts';
import { workflowFiles } from './contract-files.ts';

/** Something that is wrong with a contract. */
export interface Problem {
  /** Who found it: a house rule by its name, `redocly` or `spectral` (their own rules), `companions`. */
  catcher: string;
  message: string;
}

const documents = ['openapi.yaml', ...workflowFiles];
const companionFiles = entryCompanions.map(({ file }) => file);

/** The house rules that Redocly walks with. */
const walkedRules = Object.keys(rules);

/** Every house rule that is switched on. */
export const houseRules: readonly string[] = [...rulesSwitchedOn(), ...spectralRules];

/** Everybody who looks: the house rules by name, the linters' own rules, and the check of companion files. */
export const allCatchers: readonly string[] = [
  ...walkedRules,
  ...spectralRules,
  'redocly',
  'spectral',
  'companions',
];

/** Those of them who look when nobody is named. */
export const everybody: readonly string[] = [...houseRules, 'redocly', 'spectral', 'companions'];

/** Lints files of the contract with Redocly's own rules if asked, and with those of the house that are named. */
async function lintWithRedocly(
  folder: string,
  names: readonly string[],
  catchers: readonly string[],
): Promise<Problem[]> {
  const named = walkedRules.filter((rule) => catchers.includes(rule));
  const hasOwnRules = catchers.includes('redocly');
  if (named.length === 0 && !hasOwnRules) return [];
  const context = readLintContext(folder);
  const files = [...documents, ...(named.length > 0 ? companionFiles : [])].filter((file) =>
    names.includes(file),
  );
  const problems = await Promise.all(
    files.map((name) => lintDocument(join(folder, name), context, hasOwnRules ? undefined : named)),
  );
  return problems
    .flat()
    .map(({ rule, message }) =>
      walkedRules.includes(rule)
        ? { catcher: rule, message }
        : { catcher: 'redocly', message: `${rule}: ${message}` },
    );
}

/** Lints files of the contract with Spectral, if one of its rules is asked for. */
async function lintByJsonPath(
  folder: string,
  names: readonly string[],
  catchers: readonly string[],
): Promise<Problem[]> {
  if (![...spectralRules, 'spectral'].some((catcher) => catchers.includes(catcher))) return [];
  const problems = await Promise.all(
    documents
      .filter((name) => names.includes(name))
      .map((name) => lintWithSpectral(join(folder, name), catchers.includes('spectral'))),
  );
  return problems
    .flat()
    .map(({ rule, message }) =>
      spectralRules.includes(rule)
        ? { catcher: rule, message }
        : { catcher: 'spectral', message: `${rule}: ${message}` },
    );
}

function checkCompanions(folder: string): Problem[] {
  try {
    readCompanions(readLanguages(folder), folder);
    return [];
  } catch (error) {
    return [{ catcher: 'companions', message: (error as Error).message }];
  }
}

/**
 * What is wrong with a contract.
 *
 * @param folder the contract, as files
 * @param catchers who looks
 * @param names the files that they look at
 */
export async function findProblems(
  folder: string,
  catchers: readonly string[] = everybody,
  names: readonly string[] = [...documents, ...companionFiles],
): Promise<Problem[]> {
  const problems = [
    ...(await lintWithRedocly(folder, names, catchers)),
    ...(await lintByJsonPath(folder, names, catchers)),
    ...(catchers.includes('companions') ? checkCompanions(folder) : []),
  ];
  return problems.filter(({ catcher }) => catchers.includes(catcher));
}
