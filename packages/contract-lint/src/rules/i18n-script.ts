import type { Oas3Rule } from '@redocly/openapi-core';
import type { Language } from '../language.ts';
import { members, proseTexts } from '../prose-texts.ts';
import { ruleMessage } from '../rule-message.ts';
import { translationKey } from '../translation-key.ts';

const id = 'i18n-script';

/** Han characters, and the punctuation that only comes with them (CJK and full-width forms). */
const han = /\p{Script=Han}/u;
const hanOrPunctuation = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;

/** What a text of a language must look like, and what to do where it does not. Unlisted languages go unchecked. */
const scriptTests: Readonly<Record<string, { fits: (text: string) => boolean; remedy: string }>> = {
  en: {
    fits: (text) => !hanOrPunctuation.test(text),
    remedy: 'holds Chinese characters or punctuation: write it in English',
  },
  'zh-CN': {
    fits: (text) => han.test(text),
    remedy: 'holds no Chinese character: translate it',
  },
};

/** Each text is written in the script of its language. */
export function i18nScript([source, ...translations]: readonly Language[]): Oas3Rule {
  return () => ({
    any(node, ctx) {
      const i18n = members(members(node)[translationKey]);
      const places = [
        { tag: source?.tag ?? '', holder: node, prefix: [] },
        ...translations.map(({ tag }) => ({ tag, holder: i18n[tag], prefix: [translationKey, tag] })),
      ];
      for (const { tag, holder, prefix } of places) {
        const test = scriptTests[tag];
        if (!test) continue;
        for (const { path, text } of proseTexts(ctx.type.name, holder)) {
          if (text.trim() === '' || test.fits(text)) continue;
          ctx.report({
            message: ruleMessage(id, `\`${[...prefix, ...path].join('.')}\` ${test.remedy}.`),
            location: ctx.location.child([...prefix, ...path]),
          });
        }
      }
    },
  });
}
