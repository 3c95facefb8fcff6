import * as fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RulesetDefinition } from '@stoplight/spectral-core';
import { Document, Ruleset, Spectral } from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';
import { bundleAndLoadRuleset } from '@stoplight/spectral-ruleset-bundler/with-loader';
import { propertiesOf } from '@vpcep/contract';

const path = fileURLToPath(new URL('../spectral.yaml', import.meta.url));
const ruleset = await bundleAndLoadRuleset(path, { fs, fetch });

const { extends: _, ...house } = ruleset.definition as RulesetDefinition & {
  rules: object;
  extends?: unknown;
};
const houseRules = Object.entries(house.rules).filter(([, rule]) => 'given' in propertiesOf(rule));
const houseRuleset = new Ruleset({ ...house, rules: Object.fromEntries(houseRules) });

/** The house rules that Spectral holds, by name. */
export const spectralRules: readonly string[] = houseRules.map(([id]) => id);

/** One thing that a rule reports. */
export interface SpectralProblem {
  rule: string;
  /** Counted from 1. */
  line: number;
  pointer: string;
  message: string;
}

/**
 * Lints a document with Spectral in this process, with the rules of the house.
 *
 * @param ownRules whether with its own, too
 */
export async function lintWithSpectral(document: string, ownRules: boolean): Promise<SpectralProblem[]> {
  const spectral = new Spectral();
  spectral.setRuleset(ownRules ? ruleset : houseRuleset);
  const problems = await spectral.run(
    new Document(fs.readFileSync(document, 'utf8'), parsers.Yaml, document),
  );
  return problems.map(({ code, message, path: at, range }) => ({
    rule: String(code),
    line: range.start.line + 1,
    pointer: `#/${at.join('/')}`,
    message,
  }));
}
