import type { Oas3Rule } from '@redocly/openapi-core';
import type { Language } from '@vpcep/contract';
import { pairRule } from '../prose/pair-rule.ts';
import { typographers } from '../prose/typographers.ts';

/** Translations are set by the customs of their language: in Chinese, full-width punctuation and spaces around Latin. */
export function i18nTypography(languages: readonly Language[]): Oas3Rule {
  return pairRule('i18n-typography', languages, ({ translation, language }) => {
    const typographer = typographers[language.tag];
    if (!typographer) return [];
    const polished = typographer.polish(translation);
    const problems = typographer.isBroken(polished)
      ? ['Add what is missing: a bracket or a quotation mark stands without its partner.']
      : [];
    if (polished === translation) return problems;
    const [before, after] = firstDifference(translation, polished);
    return [`Write “${after}”, not “${before}”: pnpm lint --fix does.`, ...problems];
  });
}

/** How much is shown on either side of a difference, in characters. */
const context = 16;

/** The first place where two texts differ, with what stands around it, in both. */
function firstDifference(text: string, other: string): [string, string] {
  let index = 0;
  while (text[index] === other[index]) index += 1;
  const start = Math.max(0, index - context);
  return [text.slice(start, index + context), other.slice(start, index + context)];
}
