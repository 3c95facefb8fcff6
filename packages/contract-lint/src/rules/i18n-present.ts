import { propertiesOf, proseTexts, translationKey } from '@vpcep/contract';
import { documentRule } from '../rule.ts';

/** Every prose field has its partner in every language that the contract is translated to. */
export default documentRule(({ languages: [, ...translations] }) => ({
  any(node, { location, report, type }) {
    const i18n = propertiesOf(propertiesOf(node)[translationKey]);
    for (const { path } of proseTexts(type.name, node)) {
      for (const { tag, name } of translations) {
        const translated = proseTexts(type.name, i18n[tag]).find((text) => text.path.join() === path.join());
        if (translated?.text.trim()) continue;
        report({
          message: `No ${name} text for \`${path.join('.')}\`: add it as \`${[translationKey, tag, ...path].join('.')}\`.`,
          location: location.child([...path]).key(),
        });
      }
    }
  },
}));
