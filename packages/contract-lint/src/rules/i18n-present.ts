import type { Oas3Rule } from '@redocly/openapi-core';
import { type Language, propertiesOf, proseTexts, translationKey } from '@vpcep/contract';
import { ruleMessage } from '../rule-message.ts';

const id = 'i18n-present';

/** Every prose field has its partner in every language that the contract is translated to. */
export function i18nPresent([, ...translations]: readonly Language[]): Oas3Rule {
  return () => ({
    any(node, ctx) {
      const i18n = propertiesOf(propertiesOf(node)[translationKey]);
      for (const { path } of proseTexts(ctx.type.name, node)) {
        for (const { tag, name } of translations) {
          const translated = proseTexts(ctx.type.name, i18n[tag]).find(
            (text) => text.path.join() === path.join(),
          );
          if (translated?.text.trim()) continue;
          ctx.report({
            message: ruleMessage(
              id,
              `No ${name} text for \`${path.join('.')}\`: add it as \`${[translationKey, tag, ...path].join('.')}\`.`,
            ),
            location: ctx.location.child([...path]).key(),
          });
        }
      }
    },
  });
}
