import { type Texts, textsIn } from '@vpcep/server';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

/** The mock's texts in one language. */
export type MockTexts = Texts<typeof en>;

/** The mock's texts in a language of the contract; English where they are not translated. */
export function textsFor(language: string): MockTexts {
  return textsIn(language, en, { 'zh-CN': zhCn });
}
