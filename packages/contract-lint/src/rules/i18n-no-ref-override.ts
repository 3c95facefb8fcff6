import { proseFields, translationKey } from '@vpcep/contract';
import { documentRule } from '../rule.ts';

/** No prose beside a `$ref`: there OpenAPI drops it, or no translation reaches it. */
export default documentRule(() => ({
  ref(node, { location, report, type }) {
    for (const field of [...proseFields(type.name), translationKey]) {
      if (!(field in node)) continue;
      report({
        message: `Move \`${field}\` away from beside \`$ref\`: write it in the component that \`$ref\` names.`,
        location: location.child([field]).key(),
      });
    }
  },
}));
