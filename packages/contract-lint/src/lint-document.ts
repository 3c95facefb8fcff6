import { createConfig, getLineColLocation, lint, type NormalizedProblem } from '@redocly/openapi-core';
import { readYaml, specPath } from '@vpcep/contract/build';
import { rules, visitorsFor } from './all-rules.ts';
import { contractPlugin } from './index.ts';
import type { LintContext } from './lint-context.ts';
import { companionType, walkDocument } from './walk-document.ts';

/** What a rule reports. */
export interface LintProblem {
  /** The rule: a house rule by its name in `rules/`, a rule of Redocly's by its own. */
  readonly rule: string;
  /** Counted from 1. */
  readonly line: number;
  /** JSON Pointer. */
  readonly pointer: string;
  readonly message: string;
  /** Where the rule is documented. */
  readonly reference: string | undefined;
}

/**
 * Lints a contract, a workflow document or a companion file, in this process, as `spec/redocly.yaml` says. Redocly's own rules
 * know nothing of companion files.
 *
 * @param path the document
 * @param context what the house rules read beside it
 * @param only names of house rules, which alone are tried; all rules, Redocly's among them, unless some are named
 * @throws {Error} the document cannot be read
 */
export async function lintDocument(
  path: string,
  context: LintContext,
  only?: readonly string[],
): Promise<LintProblem[]> {
  const problems = companionType(path)
    ? await lintCompanion(path, context, only)
    : await lintWithRedocly(path, context, only);
  return problems.flatMap(({ ruleId, message, location, reference }) =>
    location.map((place) => ({
      rule: ruleId.replace(/^contract\//, ''),
      line: getLineColLocation(place).start.line,
      pointer: place.pointer ?? '#/',
      message,
      reference,
    })),
  );
}

async function lintWithRedocly(
  ref: string,
  context: LintContext,
  only?: readonly string[],
): Promise<NormalizedProblem[]> {
  const chosen = only && Object.fromEntries(only.map((id) => [`contract/${id}`, 'error' as const]));
  const { plugins: _, ...settings } = readSettings();
  const config = await createConfig({
    ...(chosen ? { rules: chosen } : settings),
    plugins: [contractPlugin(context)],
  });
  return lint({ ref, config });
}

async function lintCompanion(
  path: string,
  context: LintContext,
  only: readonly string[] = rulesSwitchedOn(),
): Promise<NormalizedProblem[]> {
  const visitors = Object.entries(visitorsFor('companion', context, only));
  return walkDocument(path, Object.fromEntries(visitors.map(([id, make]) => [id, make()])));
}

/** The house rules that `spec/redocly.yaml` does not switch off. */
export function rulesSwitchedOn(): string[] {
  const { rules: settings = {} } = readSettings();
  return Object.keys(rules).filter((id) => settings[`contract/${id}`] !== 'off');
}

function readSettings() {
  return readYaml(specPath('redocly.yaml')) as {
    plugins?: string[];
    extends?: string[];
    rules?: Record<string, 'off' | 'error'>;
  };
}
