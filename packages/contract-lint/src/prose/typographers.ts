import { polishChinese } from './polish-chinese.ts';

/** Language tag → what sets a text in that language as it should be. Other languages are left alone. */
export const typographers: Readonly<Record<string, (text: string) => string>> = {
  'zh-CN': polishChinese,
};
