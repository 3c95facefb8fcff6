import { propertiesOf } from '@vpcep/contract';
import { contractRule } from '../rule.ts';

const key = 'x-enumDescriptions';

/** Every value of an enum is explained, and nothing but the values of the enum. */
export default contractRule(() => ({
  Schema(schema, { location, report }) {
    const values = (schema.enum ?? []).map(String);
    const described = propertiesOf(propertiesOf(schema)[key]);
    for (const value of values) {
      if (String(described[value] ?? '').trim()) continue;
      report({ message: `Say in \`${key}\` what \`${value}\` means.`, location: location.child(['enum']) });
    }
    for (const value of Object.keys(described).filter((name) => !values.includes(name))) {
      report({
        message: `Remove \`${value}\`: the enum has no such value.`,
        location: location.child([key, value]),
      });
    }
  },
}));
