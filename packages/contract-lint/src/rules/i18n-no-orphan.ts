import { propertiesOf, proseFields, proseTexts, translationKey } from '@vpcep/contract';
import { documentRule } from '../rule.ts';

/** Every translation stands beside the source text that it translates, in a language of the list. */
export default documentRule(({ languages: [source, ...translations] }) => {
  const tags = translations.map(({ tag }) => tag);
  return {
    any(node, { location, report, type }) {
      if (!(translationKey in propertiesOf(node))) return;
      const reportAt = (path: readonly string[], message: string): void =>
        report({ message, location: location.child([translationKey, ...path]).key() });

      const fields = proseFields(type.name);
      if (fields.length === 0) {
        reportAt([], `Remove this \`${translationKey}\`: ${type.name} holds no prose of its own.`);
        return;
      }
      const sources = new Set(proseTexts(type.name, node).map(({ path }) => path.join('.')));
      for (const [tag, translation] of Object.entries(propertiesOf(node[translationKey]))) {
        if (!tags.includes(tag)) {
          const why =
            tag === source?.tag
              ? 'the source language stands in the standard fields'
              : `the languages are ${tags.join(', ')} (languages.json)`;
          reportAt([tag], `Remove \`${tag}\`: ${why}.`);
          continue;
        }
        for (const [field, value] of Object.entries(propertiesOf(translation))) {
          if (!fields.includes(field)) {
            const known = fields.map((name) => `\`${name}\``).join(', ');
            reportAt([tag, field], `Remove \`${field}\`: the prose of ${type.name} is ${known}.`);
            continue;
          }
          const paths =
            typeof value === 'object'
              ? Object.keys(propertiesOf(value)).map((key) => [field, key])
              : [[field]];
          for (const path of paths.filter((candidate) => !sources.has(candidate.join('.')))) {
            reportAt(
              [tag, ...path],
              `\`${path.join('.')}\` has no ${source?.name} text: write that first, or remove the translation.`,
            );
          }
        }
      }
    },
  };
});
