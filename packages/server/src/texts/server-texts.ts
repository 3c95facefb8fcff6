import type { Texts } from './catalogue.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

/** The shared texts by language; a program adds its own to them. */
export const serverCatalogues = { en, 'zh-CN': zhCn } as const;

/** Texts that hold at least the shared ones. */
export type ServerTexts = Texts<typeof en>;
