import { type Texts, textsIn } from '@vpcep/server';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

/** The sandbox's texts in one language. */
export type SandboxTexts = Texts<typeof en>;

/** The sandbox's texts in a language of the contract; English where they are not translated. */
export function textsFor(language: string): SandboxTexts {
  return textsIn(language, en, { 'zh-CN': zhCn });
}
