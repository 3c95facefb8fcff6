import { hasWords } from '../text/glossary.ts';
import { pairRule } from '../text-rules.ts';

/** A translation is not the text that it translates, unless that holds nothing but proper names, code, or a term that is its own. */
export default pairRule(
  ({ languages: [original], glossary: { properNames, terms } }) =>
    ({ source, translation, language }) =>
      spaced(source) === spaced(translation) &&
      hasWords(source, properNames) &&
      !terms.some(({ renderings }) => renderings[language.tag]?.use === spaced(translation))
        ? [
            `The text is the same in ${original?.name} and ${language.name}: translate it, or list it under \`properNames\` in glossary.yaml.`,
          ]
        : [],
);

function spaced(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
