import { hasWords } from '../text/glossary.ts';
import { pairRule } from '../text-rules.ts';

/** A translation is not the text that it translates, unless that holds nothing but proper names and code. */
export default pairRule(
  ({ languages: [original], glossary: { properNames } }) =>
    ({ source, translation, language }) =>
      spaced(source) === spaced(translation) && hasWords(source, properNames)
        ? [
            `The text is the same in ${original?.name} and ${language.name}: translate it, or list it under \`properNames\` in glossary.yaml.`,
          ]
        : [],
);

function spaced(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
