import type { UserContext } from '@redocly/openapi-core';
import { importFolder } from './import-folder.ts';
import type { LintContext } from './lint-context.ts';
import type { DocumentKind, Rule, Visitor } from './rule.ts';
import { type Verdicts, verdictsFor } from './text/verdicts.ts';
import { pairRule, textRule } from './text-rules.ts';

/** Every rule, by name. */
export const rules: Readonly<Record<string, Rule>> = Object.fromEntries(
  Object.entries(await importFolder<Rule>(new URL('./rules/', import.meta.url))).map(([id, rule]) => [
    id,
    judgingOnce(id, rule),
  ]),
);

/** A rule about texts, which does not look again at those that are known to keep it. */
function judgingOnce(id: string, rule: Rule): Rule {
  const { checkText, checkPair } = rule;
  if (checkText) {
    return textRule((context) => {
      const check = checkText(context);
      const verdicts = verdictsFor(context);
      return (text, language, source) =>
        unlessKnown(verdicts, id, [language.tag, text, source ?? ''], () => check(text, language, source));
    });
  }
  if (checkPair) {
    return pairRule((context) => {
      const check = checkPair(context);
      const verdicts = verdictsFor(context);
      return (pair) =>
        unlessKnown(verdicts, id, [pair.language.tag, pair.source, pair.translation], () => check(pair));
    });
  }
  return rule;
}

function unlessKnown(
  verdicts: Verdicts,
  id: string,
  texts: readonly string[],
  check: () => readonly string[],
): readonly string[] {
  if (verdicts.has(id, ...texts)) return [];
  const found = check();
  if (found.length === 0) verdicts.add(id, ...texts);
  return found;
}

/**
 * The visitors of the rules that look at one kind of document, by name. What they report says where the rule is documented.
 *
 * @param ids the rules; all unless some are named
 */
export function visitorsFor(
  kind: DocumentKind,
  context: LintContext,
  ids: readonly string[] = Object.keys(rules),
): Record<string, () => Visitor[]> {
  const own = Object.entries(rules).filter(([id, rule]) => ids.includes(id) && rule.documents.includes(kind));
  return Object.fromEntries(
    own.map(([id, rule]) => [
      id,
      () => [rule.visit(context)].flat().map((visitor) => documented(id, visitor)),
    ]),
  );
}

/** Where a rule is documented, as a path in the repository. */
export function documentationOf(id: string): string {
  return `packages/contract-lint/docs/rules.md#${id}`;
}

type Visit = (node: unknown, ctx: UserContext, ...rest: unknown[]) => void;

function documented<V extends object>(id: string, visitor: V): V {
  const reference = documentationOf(id);
  const entries = Object.entries(visitor).map(([key, value]: [string, object | Visit]) => {
    if (typeof value === 'object') return [key, documented(id, value)] as const;
    const visit: Visit = (node, ctx, ...rest) =>
      (value as Visit)(node, { ...ctx, report: (problem) => ctx.report({ reference, ...problem }) }, ...rest);
    return [key, visit] as const;
  });
  return Object.fromEntries(entries) as V;
}
