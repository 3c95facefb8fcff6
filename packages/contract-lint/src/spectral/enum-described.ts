import { propertiesOf } from '@vpcep/contract';
import { shapeRule } from '../shape/shape-rule.ts';

const id = 'enum-described';
const key = 'x-enumDescriptions';

/** Every value of an enum is explained, and nothing but the values of the enum. */
export const enumDescribed = shapeRule(
  id,
  `Every value of an enum is explained in \`${key}\`, and nothing else is.`,
  ({ nodes }) =>
    nodes('Schema').flatMap(({ path, value }) => {
      const values = (Array.isArray(value.enum) ? value.enum : []).map(String);
      const described = propertiesOf(value[key]);
      return [
        ...values
          .filter((each) => !String(described[each] ?? '').trim())
          .map((each) => ({
            path: [...path, 'enum'],
            message: `Say in \`${key}\` what \`${each}\` means.`,
          })),
        ...Object.keys(described)
          .filter((each) => !values.includes(each))
          .map((each) => ({
            path: [...path, key, each],
            message: `Remove \`${each}\`: the enum has no such value.`,
          })),
      ];
    }),
);
