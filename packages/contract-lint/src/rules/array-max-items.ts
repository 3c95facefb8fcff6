import { hasReason, hasType, reasonKey } from '../openapi/schemas.ts';
import { contractRule } from '../rule.ts';

/** Every array says how long it may be, or why it cannot. */
export default contractRule(() => ({
  Schema(schema, { report }) {
    if (!hasType(schema, 'array')) return;
    const isBounded = 'maxItems' in schema;
    if (isBounded !== hasReason(schema)) return;
    report({
      message: isBounded
        ? `Remove \`${reasonKey}\`: the array has \`maxItems\`.`
        : `Add \`maxItems\`, or say in \`${reasonKey}\` why the array has no limit.`,
    });
  },
}));
