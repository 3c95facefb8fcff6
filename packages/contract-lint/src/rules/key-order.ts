import { findMisplaced } from '@vpcep/contract';
import { documentRule } from '../rule.ts';

/** The properties of an object stand in one order, the same everywhere. */
export default documentRule(() => ({
  any(node, { location, report, type }) {
    const misplaced = findMisplaced(type.name, node);
    if (!misplaced) return;
    const { property, before } = misplaced;
    report({
      message: `Move \`${property}\` before \`${before}\` (\`pnpm lint --fix\` does this).`,
      location: location.child([property]).key(),
    });
  },
}));
