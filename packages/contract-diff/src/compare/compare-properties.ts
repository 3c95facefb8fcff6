import { type Context, pairs, type Rule, unknown } from './comparison.ts';
import type { ContractNode } from './contract-node.ts';
import { extensionRules } from './extensions.ts';

/**
 * Compares two objects property by property. Our extensions (`x-…`) have the same rules everywhere. A property or extension
 * without a rule counts as breaking when it differs, so that nothing passes because nobody thought of it.
 */
export function compareProperties(
  before: ContractNode | undefined,
  after: ContractNode | undefined,
  rules: Readonly<Record<string, Rule>>,
  context: Context,
): void {
  const all: Readonly<Record<string, Rule>> = { ...extensionRules, ...rules };
  for (const [name, left, right] of pairs(before, after)) {
    const rule = Object.hasOwn(all, name) ? (all[name] as Rule) : unknown;
    rule(left, right, context, name, { before, after });
  }
}
