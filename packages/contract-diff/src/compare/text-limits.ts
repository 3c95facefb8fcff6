import type { Json } from './contract-node.ts';

/** Keywords that limit texts: whether a text keeps to one. Lengths count characters, not UTF-16 units. */
export const textLimits: Readonly<Record<string, (text: string, limit: Json) => boolean>> = {
  minLength: (text, least) => [...text].length >= Number(least),
  maxLength: (text, most) => [...text].length <= Number(most),
  pattern: (text, pattern) => new RegExp(`${pattern}`, 'u').test(text),
};
