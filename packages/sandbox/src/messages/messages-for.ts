import { en } from './en.ts';
import type { Messages } from './messages.ts';
import { zhCn } from './zh-cn.ts';

const catalogs: Readonly<Record<string, Messages>> = { en, 'zh-CN': zhCn };

/**
 * The sandbox's texts in a language of the contract. A language that the contract has and the sandbox does not is spoken to
 * in English.
 */
export function messagesFor(language: string): Messages {
  return catalogs[language] ?? en;
}
