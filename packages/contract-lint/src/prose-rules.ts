import type { Oas3Rule } from '@redocly/openapi-core';
import type { Language } from '@vpcep/contract';
import type { Glossary } from './prose/glossary.ts';
import type { I18nLock } from './prose/i18n-lock.ts';
import { i18nDiffers } from './rules/i18n-differs.ts';
import { i18nFresh } from './rules/i18n-fresh.ts';
import { i18nNoOrphan } from './rules/i18n-no-orphan.ts';
import { i18nNoRefOverride } from './rules/i18n-no-ref-override.ts';
import { i18nPresent } from './rules/i18n-present.ts';
import { i18nScript } from './rules/i18n-script.ts';
import { i18nTerms } from './rules/i18n-terms.ts';
import { i18nTokens } from './rules/i18n-tokens.ts';
import { i18nTypography } from './rules/i18n-typography.ts';
import { keyOrder } from './rules/key-order.ts';
import { plainEnglish } from './rules/plain-english.ts';
import { spelling } from './rules/spelling.ts';

/** What the rules about prose read beside the contract. */
export interface ProseContext {
  /** From `glossary.yaml`. */
  glossary: Glossary;
  /** From `i18n.lock.json`. */
  lock: I18nLock;
  /** Correct words that the dictionary lacks, from `words.txt`. */
  words: readonly string[];
}

/**
 * Every rule about prose, by name.
 *
 * @param languages the source language first, then the translations
 */
export function proseRules(
  languages: readonly Language[],
  { glossary = { properNames: [], terms: [] }, lock = {}, words = [] }: Partial<ProseContext> = {},
): Record<string, Oas3Rule> {
  return {
    'i18n-present': i18nPresent(languages),
    'i18n-no-orphan': i18nNoOrphan(languages),
    'i18n-no-ref-override': i18nNoRefOverride(),
    'i18n-script': i18nScript(languages, glossary),
    'i18n-differs': i18nDiffers(languages, glossary),
    'i18n-tokens': i18nTokens(languages),
    'i18n-terms': i18nTerms(languages, glossary),
    'i18n-typography': i18nTypography(languages),
    'i18n-fresh': i18nFresh(languages, lock),
    'key-order': keyOrder(),
    'plain-english': plainEnglish(languages),
    spelling: spelling(languages, words),
  };
}
