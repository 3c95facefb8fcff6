import { type LocalizedText, languages } from '@vpcep/contract';
import type { Violation } from '@vpcep/contract/validate';
import { say, type Texts, textsIn, type ValuesOf, violationText } from '@vpcep/server/texts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

/** The texts of the suite in one language. */
export type SuiteTexts = Texts<typeof en>;

/** The texts in a language of the contract; English where they are not translated. */
export function textsFor(language: string): SuiteTexts {
  return textsIn(language, en, { 'zh-CN': zhCn });
}

const everyLanguage = languages.map(({ tag }) => [tag, textsFor(tag)] as const);

/** A text in every language of the contract. */
export function inEachLanguage<Key extends keyof typeof en & string>(
  key: Key,
  ...values: ValuesOf<(typeof en)[Key]>
): LocalizedText {
  return Object.fromEntries(everyLanguage.map(([tag, texts]) => [tag, say(texts, key, ...values)]));
}

/** Says in every language which rule a violation breaks. */
export function violationInEachLanguage(violation: Violation): LocalizedText {
  return Object.fromEntries(
    everyLanguage.map(([tag, texts]) => [
      tag,
      violationText(texts, violation as Parameters<typeof violationText>[1]),
    ]),
  );
}
