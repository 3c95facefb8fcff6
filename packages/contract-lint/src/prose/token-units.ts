/** How one language writes numbers that come with a unit. */
export interface UnitWords {
  /** Pattern of a unit, right behind the number → the unit. */
  units: Readonly<Record<string, string>>;
  /** Numbers in words, which count where a unit follows. */
  numbers: Readonly<Record<string, string>>;
}

/** By language tag. Numbers in a language without an entry are compared without their units. */
export const unitWords: Readonly<Record<string, UnitWords>> = {
  en: {
    units: {
      '(?:milliseconds?|ms)\\b': 'ms',
      '(?:seconds?|s)\\b': 's',
      'min(?:utes?)?\\b': 'min',
      '(?:hours?|h)\\b': 'h',
      'days?\\b': 'd',
      'bytes?\\b': 'B',
      'KB\\b': 'KB',
      'MB\\b': 'MB',
      'GB\\b': 'GB',
      '%': '%',
      'percent\\b': '%',
    },
    numbers: {
      one: '1',
      two: '2',
      three: '3',
      four: '4',
      five: '5',
      six: '6',
      seven: '7',
      eight: '8',
      nine: '9',
      ten: '10',
    },
  },
  'zh-CN': {
    units: {
      毫秒: 'ms',
      秒: 's',
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
  },
};
