import { propertiesOf, proseTexts, translationKey } from '@vpcep/contract';
import { documentRule, type PairCheck, type Rule, type TextCheck, type TextContext } from './rule.ts';
import { textPairs, translationPath } from './text/pairs.ts';

/** A rule that looks at each text alone, by the language that it is written in. */
export function textRule(checkText: (context: TextContext) => TextCheck): Rule {
  const { documents, visit } = documentRule((context) => {
    const check = checkText(context);
    const [original, ...translations] = context.languages;
    return {
      any(node, { location, report, type }) {
        const sources = proseTexts(type.name, node);
        const i18n = propertiesOf(propertiesOf(node)[translationKey]);
        const places = [
          ...(original ? [{ language: original, texts: sources, prefix: [] }] : []),
          ...translations.map((language) => ({
            language,
            texts: proseTexts(type.name, i18n[language.tag]),
            prefix: [translationKey, language.tag],
          })),
        ];
        for (const { language, texts, prefix } of places) {
          for (const { path, text } of texts.filter((candidate) => candidate.text.trim() !== '')) {
            const place = [...prefix, ...path];
            const source = sources.find((candidate) => candidate.path.join() === path.join())?.text;
            for (const what of check(text, language, source)) {
              report({ message: `\`${place.join('.')}\` ${what}`, location: location.child(place) });
            }
          }
        }
      },
    };
  });
  return { documents, visit, checkText };
}

/** A rule that compares each translation with its source text; problems are reported at the translation. */
export function pairRule(checkPair: (context: TextContext) => PairCheck): Rule {
  const { documents, visit } = documentRule((context) => {
    const check = checkPair(context);
    const translations = context.languages.slice(1);
    return {
      any(node, { location, report, type }) {
        for (const pair of textPairs(type.name, node, translations)) {
          for (const message of check(pair))
            report({ message, location: location.child(translationPath(pair)) });
        }
      },
    };
  });
  return { documents, visit, checkPair };
}
