import { run } from 'zhlint';
import { PassedTexts } from '../text/passed-texts.ts';
import type { Quantities } from '../text/tokens.ts';
import type { LanguageFacts, TypeSetting } from './index.ts';

const quantities: Quantities = {
  units: {
    '(?:毫秒|ms\\b)': 'ms',
    '(?:秒|s\\b)': 's',
    分钟: 'min',
    小时: 'h',
    天: 'd',
    字节: 'B',
    KB: 'KB',
    MB: 'MB',
    GB: 'GB',
    '%': '%',
  },
  numbers: {
    一: '1',
    二: '2',
    两: '2',
    三: '3',
    四: '4',
    五: '5',
    六: '6',
    七: '7',
    八: '8',
    九: '9',
    十: '10',
  },
};

const options = {
  rules: {
    preset: 'default',
    // The preset wants half-width parentheses, which Chinese documentation of cloud services does not use.
    halfwidthPunctuation: '',
    fullwidthPunctuation: '，。：；？！“”‘’（）',
    adjustedFullwidthPunctuation: '',
  },
};

const passed = new PassedTexts(import.meta.url);

/** Stands for `～`: a character that is set like it, and in no text. */
const rangeMark = '〇';

/**
 * By zhlint: full-width punctuation, a space between Han characters and Latin, digits or code spans, no other spaces. Code
 * spans are left alone.
 */
function setType(text: string): TypeSetting {
  if (passed.has(text)) return { text, isBroken: false };
  // zhlint takes the sign between two limits for the half-width one.
  const source = text.replaceAll('～', rangeMark);
  const { result, validations } = run(source, options);
  // What zhlint reports and does not fix is left over once the text is set.
  const left = result === source ? validations : run(result, options).validations;
  const isBroken = left.length > 0;
  if (result === source && !isBroken) passed.add(text);
  return { text: result.replaceAll(rangeMark, '～'), isBroken };
}

const chinese: LanguageFacts = {
  checkScript: (text) =>
    /\p{Script=Han}/u.test(text) ? undefined : 'holds no Chinese character: translate it',
  quantities,
  setType,
};

export default chinese;
