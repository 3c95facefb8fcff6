import type { Oas3Rule } from '@redocly/openapi-core';
import type { Language } from '@vpcep/contract';
import type { Glossary } from '../prose/glossary.ts';
import { hasWords } from '../prose/has-words.ts';
import { textRule } from '../prose/text-rule.ts';

/** Han characters, and the punctuation that only comes with them (CJK and full-width forms). */
const han = /\p{Script=Han}/u;
const hanOrPunctuation = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;

/**
 * Each text is written in the script of its language, unless it holds nothing but proper names and code. A translation
 * that is the source text itself is left to i18n-differs.
 */
export function i18nScript(languages: readonly Language[], { properNames }: Glossary): Oas3Rule {
  return textRule('i18n-script', languages, {
    en: (text) =>
      hanOrPunctuation.test(text) ? ['holds Chinese characters or punctuation: write it in English.'] : [],
    'zh-CN': (text, source) =>
      han.test(text) || text === source || !hasWords(text, properNames)
        ? []
        : ['holds no Chinese character: translate it.'],
  });
}
