import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConfig, lint } from '@redocly/openapi-core';
import { entryCompanions } from '@vpcep/contract';
import { readCompanions, readLanguages, specPath } from '@vpcep/contract/build';
import { parse } from 'yaml';
import contract from '../../src/index.ts';
import { lintProse } from '../../src/lint-prose.ts';
import { lintShape, onlyRules, shapeRules } from '../../src/lint-shape.ts';
import { workflowFiles } from './contract-files.ts';

/** Something that is wrong with a contract. */
export interface Fault {
  /** Who found it: a house rule by its name, `redocly` or `spectral` (their own rules), `companions`. */
  catcher: string;
  message: string;
}

const documents = ['openapi.yaml', ...workflowFiles];
/** The rules of `redocly.yaml`, with their severities. */
export const redoclyRules: Record<string, string> = parse(
  readFileSync(specPath('redocly.yaml'), 'utf8'),
).rules;

/** The house rules about prose. */
export const proseRules: readonly string[] = Object.keys(
  contract({ contentDir: specPath() }).rules?.oas3 ?? {},
);

/** Every house rule. */
export const houseRules: readonly string[] = [...proseRules, ...Object.keys(shapeRules)];

/** Everybody who looks for faults: the house rules by name, the linters' own rules, and the check of companion files. */
export const allCatchers: readonly string[] = [...houseRules, 'redocly', 'spectral', 'companions'];

/** Lints the contract in a folder with Redocly: with its own rules if asked, and with those of the house that are named. */
async function lintWithRedocly(folder: string, catchers: readonly string[]): Promise<Fault[]> {
  const rules = proseRules.filter((rule) => catchers.includes(rule)).map((rule) => `contract/${rule}`);
  const hasOwnRules = catchers.includes('redocly');
  if (rules.length === 0 && !hasOwnRules) return [];
  const config = await createConfig({
    extends: hasOwnRules ? ['recommended-strict'] : [],
    rules: Object.fromEntries(rules.map((rule) => [rule, 'error'])),
    plugins: [contract({ contentDir: folder })],
  });
  const problems = await Promise.all(documents.map((name) => lint({ ref: join(folder, name), config })));
  return problems.flat().map(({ ruleId, message }) => {
    const isHouseRule = ruleId.startsWith('contract/');
    return isHouseRule
      ? { catcher: ruleId.replace('contract/', ''), message }
      : { catcher: 'redocly', message: `${ruleId}: ${message}` };
  });
}

/** Lints the contract in a folder with Spectral: with its own rules if asked, and with those of the house that are named. */
async function lintWithSpectral(folder: string, catchers: readonly string[]): Promise<Fault[]> {
  const rules = Object.keys(shapeRules).filter((rule) => catchers.includes(rule));
  const hasOwnRules = catchers.includes('spectral');
  if (rules.length === 0 && !hasOwnRules) return [];
  const ruleset = hasOwnRules ? undefined : onlyRules(rules);
  const problems = await Promise.all(documents.map((name) => lintShape(join(folder, name), ruleset)));
  return problems
    .flat()
    .map(({ rule: code, message }) =>
      code in shapeRules
        ? { catcher: code, message }
        : { catcher: 'spectral', message: `${code}: ${message}` },
    );
}

/** Lints the companion files in a folder with those rules about prose that are named. */
async function lintCompanions(folder: string, catchers: readonly string[]): Promise<Fault[]> {
  const rules = proseRules.filter((rule) => catchers.includes(rule));
  const problems = await Promise.all(
    entryCompanions.map(({ file }) => lintProse(join(folder, file), folder, rules)),
  );
  return problems.flat().map(({ rule, message }) => ({ catcher: rule, message }));
}

function checkCompanions(folder: string): Fault[] {
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
 */
export async function findFaults(
  folder: string,
  catchers: readonly string[] = allCatchers,
): Promise<Fault[]> {
  const faults = [
    ...(await lintWithRedocly(folder, catchers)),
    ...(await lintWithSpectral(folder, catchers)),
    ...(await lintCompanions(folder, catchers)),
    ...(catchers.includes('companions') ? checkCompanions(folder) : []),
  ];
  return faults.filter(({ catcher }) => catchers.includes(catcher));
}
