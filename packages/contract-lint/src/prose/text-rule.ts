import type { Oas3Rule } from '@redocly/openapi-core';
import { type Language, propertiesOf, proseTexts, translationKey } from '@vpcep/contract';
import { ruleMessage } from '../rule-message.ts';

/**
 * What is wrong with a text, each with what to do about it.
 *
 * @param source the text in the source language; of a source text, itself
 */
export type TextCheck = (text: string, source: string | undefined) => readonly string[];

/**
 * A rule that looks at each text by itself, by the language that it is written in.
 *
 * @param id the rule's name, under which it is documented
 * @param checks language tag → what to look for; a language without a check is not judged
 */
export function textRule(
  id: string,
  [original, ...translations]: readonly Language[],
  checks: Readonly<Record<string, TextCheck>>,
): Oas3Rule {
  return () => ({
    any(node, ctx) {
      const i18n = propertiesOf(propertiesOf(node)[translationKey]);
      const sources = proseTexts(ctx.type.name, node);
      const places = [
        { tag: original?.tag ?? '', holder: node, prefix: [] },
        ...translations.map(({ tag }) => ({ tag, holder: i18n[tag], prefix: [translationKey, tag] })),
      ];
      for (const { tag, holder, prefix } of places) {
        for (const { path, text } of proseTexts(ctx.type.name, holder)) {
          if (text.trim() === '') continue;
          const location = ctx.location.child([...prefix, ...path]);
          const source = sources.find((each) => each.path.join() === path.join())?.text;
          for (const what of checks[tag]?.(text, source) ?? []) {
            const message = ruleMessage(id, `\`${[...prefix, ...path].join('.')}\` ${what}`);
            ctx.report({ message, location });
          }
        }
      }
    },
  });
}
