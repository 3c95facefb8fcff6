import { distPath, readDistJson } from './dist.ts';
import type { BeyondOperation } from './model/beyond.ts';
import type { Cloud } from './model/cloud.ts';
import type { CloudBehaviour, Discrepancy } from './model/discrepancy.ts';
import type { OpenApiDocument } from './model/document.ts';
import type { ErrorCode } from './model/error-code.ts';
import type { Language } from './model/language.ts';
import { behaviourSince, type LaterChange, type Source } from './model/since-then.ts';
import type { Term } from './model/term.ts';
import type { Workflow } from './model/workflow.ts';

/** The languages of the contract: the source language first, then the translations. */
export const languages: readonly Language[] = readDistJson('languages.json');

/** The language that the contract is written in; the others are translations of it. */
export const sourceLanguage: string = languages[0]?.tag ?? '';

/** Every error code that the operations of the contract may respond with. */
export const errorCodes: readonly ErrorCode[] = readDistJson('error-codes.json');

/** Where the vendors' pages differ, and how the contract reads them. */
export const discrepancies: readonly Discrepancy[] = readDistJson('discrepancies.json');

/** What later pages and SDKs of the clouds add, change and drop. */
export const laterChanges: readonly LaterChange[] = readDistJson('since-then.json');

/** The pages that the contract states, and what is newer. */
export const sources: readonly Source[] = readDistJson('sources.json');

/** Operations of the same API that the contract does not describe, but that its readers need. */
export const beyond: readonly BeyondOperation[] = readDistJson('beyond.json');

/** The terms of the glossary, with their renderings in the other languages. */
export const terms: readonly Term[] = readDistJson('terms.json');

/** The clouds that offer the API, with their service addresses and regions. */
export const clouds: readonly Cloud[] = readDistJson('clouds.json');

/** How the clouds behave where they differ: as the discrepancies say, and by what only one of them has added since. */
export const cloudBehaviour: readonly CloudBehaviour[] = [
  ...discrepancies.flatMap(({ behaviour = [] }) => behaviour),
  ...behaviourSince(laterChanges),
];

/**
 * The absolute path of the contract in one language as it is published: the form that tools of other makers read best.
 *
 * @param language a tag of `languages`
 * @throws {RangeError} the contract has no such language
 */
export function contractPath(language: string = sourceLanguage, format: 'json' | 'yaml' = 'json'): string {
  const tags = languages.map(({ tag }) => tag);
  if (!tags.includes(language)) {
    throw new RangeError(
      `The contract has no language ${JSON.stringify(language)}; use one of ${tags.join(', ')}.`,
    );
  }
  return distPath(`openapi.${language}.${format}`);
}

/**
 * The contract in one language, with every extension. Every call reads it anew, so the caller may change what it gets.
 *
 * @param language a tag of `languages`; the source language when left out
 * @throws {RangeError} the contract has no such language
 */
export function readContract(language: string = sourceLanguage): OpenApiDocument {
  contractPath(language);
  return readDistJson(`contract.${language}.json`);
}

/**
 * The workflows of the contract in one language.
 *
 * @param language a tag of `languages`; the source language when left out
 * @throws {RangeError} the contract has no such language
 */
export function readWorkflows(language: string = sourceLanguage): Workflow[] {
  contractPath(language);
  return readDistJson(`workflows.${language}.json`);
}

/**
 * The paths of the same API that a contract does not have. Servers of the contract tell them from paths that do not exist, and
 * from IDs of services that are malformed.
 */
export function neighbouringPaths({ paths }: OpenApiDocument): string[] {
  return [...new Set(beyond.map(({ path }) => path))].filter((path) => !Object.hasOwn(paths, path));
}
