import type { Oas3Rule } from '@redocly/openapi-core';
import { proseFields, translationKey } from '@vpcep/contract';
import { ruleMessage } from '../rule-message.ts';

const id = 'i18n-no-ref-override';

/** No prose beside a `$ref`: there OpenAPI drops it, or no translation reaches it. */
export function i18nNoRefOverride(): Oas3Rule {
  return () => ({
    ref(node, ctx) {
      for (const field of [...proseFields(ctx.type.name), translationKey]) {
        if (!(field in node)) continue;
        ctx.report({
          message: ruleMessage(
            id,
            `Move \`${field}\` away from beside \`$ref\`: write it in the component that \`$ref\` names.`,
          ),
          location: ctx.location.child([field]).key(),
        });
      }
    },
  });
}
