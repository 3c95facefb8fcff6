import { readMarkdown } from './markdown.ts';

/** How a language writes numbers that come with a unit. */
export interface Quantities {
  /** Pattern of a unit, right behind the number → the unit. */
  readonly units: Readonly<Record<string, string>>;
  /** Numbers in words, which count where a unit follows. */
  readonly numbers: Readonly<Record<string, string>>;
}

/** An address in the text; a full stop or the like at its end belongs to the sentence. */
const link = /https?:\/\/[^\s<>()（）。，、；：]*[^\s<>()（）。，、；：.,;:!?]/g;
const placeholder = /\{[^{}\s]*\}/g;
/** Digits, with what clings to them: `4xx`, `1.5`, `198.19.128.0/20`. */
const digits = String.raw`(?<![A-Za-z\d])\d+(?:\.\d+)*(?:\/\d+)?`;
const number = new RegExp(`${digits}[A-Za-z]*`, 'g');

/**
 * What a text must share with its translations: code spans, addresses of links, placeholders, numbers with their units.
 *
 * @param quantities how the language of the text writes units; without it, numbers come without their units
 */
export function textTokens(text: string, quantities?: Quantities): string[] {
  const { code, links, prose } = readMarkdown(text);
  // What is in angle brackets stands for something, and links within a site lead to the page in the same language.
  const tokens = [
    ...code.map((span) => `\`${span.replace(/<[^<>]*>/g, '<…>')}\``),
    ...links.filter((address) => /^[a-z]+:/.test(address)),
  ];

  const take = (rest: string, pattern: RegExp): string =>
    rest.replace(pattern, (match) => {
      tokens.push(match);
      return ' ';
    });

  for (const paragraph of prose) {
    let rest = take(take(paragraph, link), placeholder);
    if (quantities) rest = takeQuantities(rest, quantities, tokens);
    take(rest, number);
  }
  return tokens;
}

function takeQuantities(text: string, quantities: Quantities, tokens: string[]): string {
  return patternsOf(quantities).reduce(
    (rest, { pattern, unit }) =>
      rest.replace(pattern, (_, amount: string) => {
        tokens.push(`${quantities.numbers[amount.toLowerCase()] ?? amount} ${unit}`);
        return ' ';
      }),
    text,
  );
}

const patterns = new WeakMap<Quantities, readonly { pattern: RegExp; unit: string }[]>();

/** A pattern for each unit, made once. */
function patternsOf(quantities: Quantities): readonly { pattern: RegExp; unit: string }[] {
  let made = patterns.get(quantities);
  if (!made) {
    const { units, numbers } = quantities;
    const amount = `${digits}|(?<![A-Za-z])(?:${Object.keys(numbers).join('|')})(?![A-Za-z])`;
    made = Object.entries(units).map(([written, unit]) => ({
      pattern: new RegExp(`(${amount})[\\s-]*${written}`, 'giu'),
      unit,
    }));
    patterns.set(quantities, made);
  }
  return made;
}
