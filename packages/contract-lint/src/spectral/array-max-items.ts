import { hasType } from '../shape/schema-types.ts';
import { shapeRule } from '../shape/shape-rule.ts';
import { hasReason, reasonKey } from '../shape/stated-reason.ts';

const id = 'array-max-items';

/** Every array says how long it may be, or why it cannot. */
export const arrayMaxItems = shapeRule(
  id,
  'Every array has `maxItems`, or says why it has none.',
  ({ nodes }) =>
    nodes('Schema')
      .filter((schema) => hasType(schema, 'array'))
      .flatMap((schema) => {
        const isBounded = 'maxItems' in schema.value;
        if (isBounded !== hasReason(schema)) return [];
        const message = isBounded
          ? `Remove \`${reasonKey}\`: the array has \`maxItems\`.`
          : `Add \`maxItems\`, or say in \`${reasonKey}\` why the array has no limit.`;
        return [{ path: schema.path, message }];
      }),
);
