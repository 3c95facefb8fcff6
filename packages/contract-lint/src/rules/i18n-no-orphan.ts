import type { Oas3Rule, UserContext } from '@redocly/openapi-core';
import { type Language, propertiesOf, proseFields, proseTexts, translationKey } from '@vpcep/contract';
import { ruleMessage } from '../rule-message.ts';

const id = 'i18n-no-orphan';

/** Every translation stands beside the source text that it translates, in a language of the list. */
export function i18nNoOrphan([source, ...translations]: readonly Language[]): Oas3Rule {
  const tags = translations.map(({ tag }) => tag);

  function reportAt(ctx: UserContext, path: readonly string[], text: string): void {
    ctx.report({
      message: ruleMessage(id, text),
      location: ctx.location.child([translationKey, ...path]).key(),
    });
  }

  return () => ({
    any(node, ctx) {
      if (!(translationKey in propertiesOf(node))) return;
      const fields = proseFields(ctx.type.name);
      if (fields.length === 0) {
        reportAt(ctx, [], `Remove this \`${translationKey}\`: ${ctx.type.name} holds no prose of its own.`);
        return;
      }
      const sources = new Set(proseTexts(ctx.type.name, node).map(({ path }) => path.join('.')));
      for (const [tag, translation] of Object.entries(propertiesOf(node[translationKey]))) {
        if (!tags.includes(tag)) {
          const why =
            tag === source?.tag
              ? 'the source language stands in the standard fields'
              : `the languages are ${tags.join(', ')} (languages.json)`;
          reportAt(ctx, [tag], `Remove \`${tag}\`: ${why}.`);
          continue;
        }
        for (const [field, value] of Object.entries(propertiesOf(translation))) {
          const paths =
            typeof value === 'object'
              ? Object.keys(propertiesOf(value)).map((key) => [field, key])
              : [[field]];
          if (!fields.includes(field)) {
            const known = fields.map((name) => `\`${name}\``).join(', ');
            reportAt(ctx, [tag, field], `Remove \`${field}\`: the prose of ${ctx.type.name} is ${known}.`);
            continue;
          }
          for (const path of paths.filter((each) => !sources.has(each.join('.')))) {
            reportAt(
              ctx,
              [tag, ...path],
              `\`${path.join('.')}\` has no ${source?.name} text: write that first, or remove the translation.`,
            );
          }
        }
      }
    },
  });
}
