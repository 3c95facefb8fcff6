import { readMarkdown } from './read-markdown.ts';
import type { UnitWords } from './token-units.ts';

/** An address in the text; a full stop or the like at its end belongs to the sentence. */
const link = /https?:\/\/[^\s<>()（）。，、；：]*[^\s<>()（）。，、；：.,;:!?]/g;
const placeholder = /\{[^{}\s]*\}/g;
/** Digits, with what clings to them: `4xx`, `1.5`, `198.19.128.0/20`. */
const digits = String.raw`(?<![A-Za-z\d])\d+(?:\.\d+)*(?:\/\d+)?`;

/**
 * What a text must share with its translations: code spans, addresses of links, placeholders, numbers with their units.
 *
 * @param words how the language of the text writes units; without it, numbers come without their units
 */
export function textTokens(text: string, words?: UnitWords): string[] {
  const { code, links, prose } = readMarkdown(text);
  const tokens = [...code.map((each) => `\`${each}\``), ...links];

  const take = (rest: string, pattern: RegExp, token: (match: string) => string = (match) => match): string =>
    rest.replace(pattern, (match) => {
      tokens.push(token(match));
      return ' ';
    });

  for (const paragraph of prose) {
    let rest = take(take(paragraph, link), placeholder);
    if (words) rest = takeQuantities(rest, words, tokens);
    take(rest, new RegExp(`${digits}[A-Za-z]*`, 'g'));
  }
  return tokens;
}

function takeQuantities(text: string, { units, numbers }: UnitWords, tokens: string[]): string {
  const amount = `${digits}|(?<![A-Za-z])(?:${Object.keys(numbers).join('|')})(?![A-Za-z])`;
  return Object.entries(units).reduce(
    (rest, [unit, name]) =>
      rest.replace(new RegExp(`(${amount})[\\s-]*${unit}`, 'giu'), (_, number: string) => {
        tokens.push(`${numbers[number.toLowerCase()] ?? number} ${name}`);
        return ' ';
      }),
    text,
  );
}
