import { readMarkdown } from './read-markdown.ts';

/** Whether a text holds something to translate: more than code and names that are written alike in every language. */
export function hasWords(text: string, properNames: readonly string[]): boolean {
  const prose = readMarkdown(text).prose.join('\n');
  return /\p{Letter}/u.test(properNames.reduce((rest, name) => rest.replaceAll(name, ''), prose));
}
