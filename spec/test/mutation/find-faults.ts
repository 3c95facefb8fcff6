import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConfig, lint, type RawUniversalConfig } from '@redocly/openapi-core';
import contract, { readLanguages } from '@vpcep/contract-lint';
import { lintShape, onlyRule, shapeRules } from '@vpcep/contract-lint/lint-shape';
import { parse } from 'yaml';
import { readCompanions } from '../../src/build/companions.ts';
import { packagePath } from '../../src/build/paths.ts';
import type { OpenApiDocument } from '../../src/index.ts';
import { checkTraceability } from '../traceability/check-traceability.ts';
import { source } from '../traceability/source.ts';
import { type ContractFiles, workflowFiles } from './contract-files.ts';

/** Something that is wrong with a contract. */
export interface Fault {
  /** Who found it: a house rule by its name, `redocly` or `spectral` (their own rules), `companions`, `traceability`. */
  catcher: string;
  message: string;
}

const documents = ['openapi.yaml', ...workflowFiles];
/** The rules of `redocly.yaml`, with their severities. */
export const redoclyRules: Record<string, string> = parse(
  readFileSync(packagePath('redocly.yaml'), 'utf8'),
).rules;

/** The house rules about prose. */
export const proseRules: readonly string[] = Object.keys(
  contract({ contentDir: packagePath('.') }).rules?.oas3 ?? {},
);

/** Every house rule. */
export const houseRules: readonly string[] = [...proseRules, ...Object.keys(shapeRules)];

/** Lints the contract in a folder with Redocly; the rules are those of the contract unless one is named. */
async function lintWithRedocly(folder: string, rule?: string): Promise<Fault[]> {
  const rules = rule
    ? { rules: { [`contract/${rule}`]: 'error' } }
    : { extends: ['recommended-strict'], rules: redoclyRules };
  const plugins = [contract({ contentDir: folder })];
  const config = await createConfig({ ...rules, plugins } as RawUniversalConfig);
  const problems = await Promise.all(documents.map((name) => lint({ ref: join(folder, name), config })));
  return problems.flat().map(({ ruleId, message }) => {
    const isHouseRule = ruleId.startsWith('contract/');
    return isHouseRule
      ? { catcher: ruleId.replace('contract/', ''), message }
      : { catcher: 'redocly', message: `${ruleId}: ${message}` };
  });
}

/** Lints the contract in a folder with Spectral; with all rules unless one is named. */
async function lintWithSpectral(folder: string, rule?: string): Promise<Fault[]> {
  const ruleset = rule ? onlyRule(rule) : undefined;
  const problems = await Promise.all(documents.map((name) => lintShape(join(folder, name), ruleset)));
  return problems
    .flat()
    .map(({ rule: code, message }) =>
      code in shapeRules
        ? { catcher: code, message }
        : { catcher: 'spectral', message: `${code}: ${message}` },
    );
}

function checkCompanions(folder: string): Fault[] {
  try {
    readCompanions(readLanguages(folder), folder);
    return [];
  } catch (error) {
    return [{ catcher: 'companions', message: (error as Error).message }];
  }
}

function trace(files: ContractFiles): Fault[] {
  try {
    const { problems } = checkTraceability(files['openapi.yaml'] as unknown as OpenApiDocument, source);
    return problems.map((message) => ({ catcher: 'traceability', message }));
  } catch (error) {
    return [{ catcher: 'traceability', message: (error as Error).message }];
  }
}

/**
 * What is wrong with a contract.
 *
 * @param folder the contract, as files
 * @param files the same, parsed
 * @param catcher who looks; everybody unless somebody is named
 */
export async function findFaults(folder: string, files: ContractFiles, catcher?: string): Promise<Fault[]> {
  const isProseRule = proseRules.includes(catcher ?? '');
  const isShapeRule = (catcher ?? '') in shapeRules;
  const faults = [
    ...(!catcher || catcher === 'redocly' || isProseRule
      ? await lintWithRedocly(folder, isProseRule ? catcher : undefined)
      : []),
    ...(!catcher || catcher === 'spectral' || isShapeRule
      ? await lintWithSpectral(folder, isShapeRule ? catcher : undefined)
      : []),
    ...(!catcher || catcher === 'companions' ? checkCompanions(folder) : []),
    ...(!catcher || catcher === 'traceability' ? trace(files) : []),
  ];
  return catcher ? faults.filter((fault) => fault.catcher === catcher) : faults;
}
