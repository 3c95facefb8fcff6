import type { Oas3Rule } from '@redocly/openapi-core';
import { findMisplaced } from '../member-orders.ts';
import { ruleMessage } from '../rule-message.ts';

const id = 'key-order';

/** The members of an object stand in one order, the same everywhere. */
export function keyOrder(): Oas3Rule {
  return () => ({
    any(node, ctx) {
      const misplaced = findMisplaced(ctx.type.name, node);
      if (!misplaced) return;
      const { member, before } = misplaced;
      ctx.report({
        message: ruleMessage(id, `Move \`${member}\` in front of \`${before}\`: pnpm lint --fix does.`),
        location: ctx.location.child([member]).key(),
      });
    },
  });
}
