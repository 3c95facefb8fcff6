import { hasReason, hasType, reasonKey } from '../openapi/schemas.ts';
import { contractRule } from '../rule.ts';

const bounds = ['maxLength', 'pattern', 'enum', 'format', 'const'];

/** Every string says what it can be at most, or why that is not known. */
export default contractRule(() => ({
  Schema(schema, { report }) {
    if (!hasType(schema, 'string')) return;
    const bound = bounds.find((keyword) => keyword in schema);
    if ((bound !== undefined) !== hasReason(schema)) return;
    report({
      message: bound
        ? `Remove \`${reasonKey}\`: the string has \`${bound}\`.`
        : `Add one of ${bounds.map((keyword) => `\`${keyword}\``).join(', ')}, or say in \`${reasonKey}\` why the string has no limit.`,
    });
  },
}));
