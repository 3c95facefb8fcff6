import { run } from 'zhlint';

/**
 * Sets Chinese as it should be: full-width punctuation, a space between Han characters and Latin, digits or code
 * spans, no other spaces. Code spans are left alone.
 */
export function polishChinese(text: string): string {
  const { result } = run(text, {
    rules: {
      preset: 'default',
      // The preset wants half-width parentheses, which Chinese documentation of cloud services does not use.
      halfwidthPunctuation: '',
      fullwidthPunctuation: '，。：；？！“”‘’（）',
      adjustedFullwidthPunctuation: '',
    },
  });
  return result;
}
