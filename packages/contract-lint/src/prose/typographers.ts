import { chinese } from './chinese.ts';
import type { Typographer } from './typographer.ts';

/** By language tag. Other languages are left alone. */
export const typographers: Readonly<Record<string, Typographer>> = { 'zh-CN': chinese };
