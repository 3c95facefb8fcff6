import { readFileSync } from 'node:fs';
import { Document, type RulesetDefinition, Spectral } from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';
import defaultRuleset from './ruleset.ts';
import { shapeRules } from './shape-rules.ts';

export { shapeRules } from './shape-rules.ts';

/** One thing that a rule found. */
export interface ShapeProblem {
  rule: string;
  /** Counted from 1. */
  line: number;
  path: string[];
  message: string;
}

/**
 * Lints a document with rules about shape, in this process.
 *
 * @param path the document; companion files are read from its folder
 * @param ruleset the rules: `spectral.yaml` unless others are given
 * @throws Error when a file cannot be read
 */
export async function lintShape(
  path: string,
  ruleset: RulesetDefinition = defaultRuleset,
): Promise<ShapeProblem[]> {
  const spectral = new Spectral();
  spectral.setRuleset(ruleset);
  const document = new Document(readFileSync(path, 'utf8'), parsers.Yaml, path);
  const problems = await spectral.run(document);
  return problems.map(({ code, message, path: at, range }) => ({
    rule: String(code),
    line: range.start.line + 1,
    path: at.map(String),
    message,
  }));
}

/**
 * House rules by themselves.
 *
 * @throws Error when there is no rule of a name
 */
export function onlyRules(ids: readonly string[]): RulesetDefinition {
  const rules = ids.map((id) => {
    const rule = shapeRules[id];
    if (!rule) throw new Error(`There is no rule ${id}; there are ${Object.keys(shapeRules).join(', ')}.`);
    return [id, rule] as const;
  });
  return { rules: Object.fromEntries(rules) };
}
