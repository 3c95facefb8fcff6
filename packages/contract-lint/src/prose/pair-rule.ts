import type { Oas3Rule } from '@redocly/openapi-core';
import type { Language } from '@vpcep/contract';
import { ruleMessage } from '../rule-message.ts';
import { type TextPair, textPairs, translationPath } from './text-pairs.ts';

/**
 * A rule that compares each translation with its source text; what it finds is reported at the translation.
 *
 * @param id the rule's name, under which it is documented
 * @param check what is wrong with a pair, and what to do about it
 */
export function pairRule(
  id: string,
  [, ...translations]: readonly Language[],
  check: (pair: TextPair) => readonly string[],
): Oas3Rule {
  return () => ({
    any(node, ctx) {
      for (const pair of textPairs(ctx.type.name, node, translations)) {
        const location = ctx.location.child(translationPath(pair));
        for (const text of check(pair)) ctx.report({ message: ruleMessage(id, text), location });
      }
    },
  });
}
