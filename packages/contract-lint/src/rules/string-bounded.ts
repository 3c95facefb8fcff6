import { propertiesOf } from '@vpcep/contract';
import { hasReason, hasType, reasonKey, type VisitedSchema } from '../openapi/schemas.ts';
import { contractRule } from '../rule.ts';

const bounds = ['maxLength', 'pattern', 'enum', 'format', 'const'];

/** Every string says what it can be at most, or why that is not known. */
export default contractRule(() => ({
  Schema(schema, { report, parent }) {
    if (!hasType(schema, 'string') || isOpenEnd(schema, parent)) return;
    const bound = bounds.find((keyword) => keyword in schema);
    if ((bound !== undefined) !== hasReason(schema)) return;
    report({
      message: bound
        ? `Remove \`${reasonKey}\`: the string has \`${bound}\`.`
        : `Add one of ${bounds.map((keyword) => `\`${keyword}\``).join(', ')}, or say in \`${reasonKey}\` why the string has no limit.`,
    });
  },
}));

/** Whether a schema is the alternative that keeps a list of values open: a plain string beside an `enum`. */
function isOpenEnd(schema: VisitedSchema, parent: unknown): boolean {
  return (
    Object.keys(schema).join() === 'type' &&
    Array.isArray(parent) &&
    parent.some((alternative) => 'enum' in propertiesOf(alternative))
  );
}
