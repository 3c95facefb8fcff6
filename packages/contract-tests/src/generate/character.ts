import fc from 'fast-check';

/** Where the surrogates begin, which are no characters, and how many they are. */
const surrogates = { from: 0xd800, count: 0x800 };

/** Any character. fast-check has the same as `binary`, but lists more than a million characters before the first is taken. */
export const character = fc
  .integer({ min: 0, max: 0x10ffff - surrogates.count })
  .map(characterAt, (text) => indexOf(text as string));

function characterAt(index: number): string {
  return String.fromCodePoint(index < surrogates.from ? index : index + surrogates.count);
}

function indexOf(text: string): number {
  const point = text.codePointAt(0) ?? 0;
  const index = point < surrogates.from ? point : point - surrogates.count;
  if (characterAt(index) !== text) throw new Error(`Not one character: ${JSON.stringify(text)}`);
  return index;
}
