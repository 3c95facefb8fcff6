import { run } from 'zhlint';
import type { Typographer } from './typographer.ts';

const options = {
  rules: {
    preset: 'default',
    // The preset wants half-width parentheses, which Chinese documentation of cloud services does not use.
    halfwidthPunctuation: '',
    fullwidthPunctuation: '，。：；？！“”‘’（）',
    adjustedFullwidthPunctuation: '',
  },
};

/**
 * Chinese as zhlint wants it: full-width punctuation, a space between Han characters and Latin, digits or code spans, no
 * other spaces. Code spans are left alone.
 */
export const chinese: Typographer = {
  polish: (text) => run(text, options).result,
  // What zhlint reports and does not mend.
  isBroken: (text) => run(text, options).validations.length > 0,
};
