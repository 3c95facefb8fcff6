import * as fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Document, Spectral } from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';
import { bundleAndLoadRuleset } from '@stoplight/spectral-ruleset-bundler/with-loader';
import { propertiesOf } from '@vpcep/contract';
import { parse } from 'yaml';

const path = fileURLToPath(new URL('../spectral.yaml', import.meta.url));
const ruleset = await bundleAndLoadRuleset(path, { fs, fetch });

/** The house rules that Spectral holds, by name. */
export const spectralRules: readonly string[] = Object.entries(parse(fs.readFileSync(path, 'utf8')).rules)
  .filter(([, rule]) => 'given' in propertiesOf(rule))
  .map(([id]) => id);

/** One thing that a rule reports. */
export interface SpectralProblem {
  rule: string;
  /** Counted from 1. */
  line: number;
  pointer: string;
  message: string;
}

/** Lints a document with Spectral in this process, with its own rules and those of the house. */
export async function lintWithSpectral(document: string): Promise<SpectralProblem[]> {
  const spectral = new Spectral();
  spectral.setRuleset(ruleset);
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
