import type { Oas3Rule } from '@redocly/openapi-core';
import type { Language } from '@vpcep/contract';
import { checkEnglish } from '../prose/check-english.ts';
import { textRule } from '../prose/text-rule.ts';

/** English is plain and free of slips, as far as retext can tell. */
export function plainEnglish(languages: readonly Language[]): Oas3Rule {
  return textRule('plain-english', languages, {
    en: (text) => checkEnglish(text).map((reason) => `should be reworded: ${reason}.`),
  });
}
