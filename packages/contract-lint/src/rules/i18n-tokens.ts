import type { Oas3Rule } from '@redocly/openapi-core';
import type { Language } from '@vpcep/contract';
import { pairRule } from '../prose/pair-rule.ts';
import { textTokens } from '../prose/text-tokens.ts';
import { unitWords } from '../prose/token-units.ts';

/** A text and its translation hold the same code spans, links, placeholders and numbers, each as often. */
export function i18nTokens(languages: readonly Language[]): Oas3Rule {
  const [{ tag, name } = { tag: '', name: '' }] = languages;
  return pairRule('i18n-tokens', languages, ({ source, translation, language }) => {
    const words = unitWords[tag];
    const translated = unitWords[language.tag];
    const [here, there] =
      words && translated
        ? [textTokens(source, words), textTokens(translation, translated)]
        : [textTokens(source), textTokens(translation)];
    const missing = without(here, there);
    const surplus = without(there, here);
    if (missing.length + surplus.length === 0) return [];
    const only = [
      ...(missing.length > 0 ? [`only in ${name}: ${missing.join(', ')}`] : []),
      ...(surplus.length > 0 ? [`only in ${language.name}: ${surplus.join(', ')}`] : []),
    ];
    return [
      `Write the same code spans, links, placeholders and numbers in ${name} and ${language.name}, each as often; ${only.join('; ')}.`,
    ];
  });
}

/** The items of a list that another one lacks, counting how often each occurs. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const rest = [...other];
  return list.filter((item) => {
    const index = rest.indexOf(item);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}
