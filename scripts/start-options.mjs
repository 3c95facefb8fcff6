// What `npm start` and `pnpm dev` take.
import { parseArgs } from 'node:util';
import { fail, speak, terminalLanguages } from './terminal.mjs';

/**
 * Reads the arguments of a start, and speaks its language from then on. Ends the process where they are none of its own.
 *
 * @param {'start' | 'dev'} verb
 * @param {string[]} args
 * @returns {string} the command that the reader has typed
 */
export function readStartOptions(verb, args) {
  const typed = verb === 'start' ? 'npm start' : 'npm run dev';
  const options = `${typed} -- --lang ${terminalLanguages.join(' | ')}`;
  let lang;
  try {
    ({ lang } = parseArgs({ args, options: { lang: { type: 'string' } } }).values);
  } catch {
    fail({
      en: `These arguments are unknown: ${args.join(' ')}. The only option is the language: ${options}. Ports are chosen by DOCS_PORT, MOCK_PORT and SANDBOX_PORT.`,
      'zh-CN': `无法识别参数：${args.join(' ')}。只有语言一个选项：${options}。端口由 DOCS_PORT、MOCK_PORT 和 SANDBOX_PORT 指定。`,
    });
  }
  if (lang === undefined) return typed;
  if (!speak(lang)) {
    fail({
      en: `There are no texts in the language "${lang}". Use: ${options}`,
      'zh-CN': `没有语言“${lang}”的文字。用法：${options}`,
    });
  }
  return `${typed} -- --lang ${lang}`;
}
