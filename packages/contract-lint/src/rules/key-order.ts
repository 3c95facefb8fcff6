import type { Oas3Rule } from '@redocly/openapi-core';
import { findMisplaced } from '@vpcep/contract';
import { ruleMessage } from '../rule-message.ts';

const id = 'key-order';

/** The properties of an object stand in one order, the same everywhere. */
export function keyOrder(): Oas3Rule {
  return () => ({
    any(node, ctx) {
      const misplaced = findMisplaced(ctx.type.name, node);
      if (!misplaced) return;
      const { property, before } = misplaced;
      ctx.report({
        message: ruleMessage(
          id,
          `Move \`${property}\` before \`${before}\` (\`pnpm lint --fix\` does this).`,
        ),
        location: ctx.location.child([property]).key(),
      });
    },
  });
}
