import { hasType } from '../shape/schema-types.ts';
import { shapeRule } from '../shape/shape-rule.ts';
import { hasReason, reasonKey } from '../shape/stated-reason.ts';

const id = 'string-bounded';
const bounds = ['maxLength', 'pattern', 'enum', 'format', 'const'];

/** Every string says what it can be at most, or why that is not known. */
export const stringBounded = shapeRule(
  id,
  `Every string has one of ${bounds.join(', ')}, or says why it has none.`,
  ({ nodes }) =>
    nodes('Schema')
      .filter((schema) => hasType(schema, 'string'))
      .flatMap((schema) => {
        const bound = bounds.find((keyword) => keyword in schema.value);
        if ((bound !== undefined) !== hasReason(schema)) return [];
        const message = bound
          ? `Remove \`${reasonKey}\`: the string has \`${bound}\`.`
          : `Add one of ${bounds.map((keyword) => `\`${keyword}\``).join(', ')}, or say in \`${reasonKey}\` why the string has no limit.`;
        return [{ path: schema.path, message }];
      }),
);
