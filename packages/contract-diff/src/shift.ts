import type { Broken, Direction, Step } from './change.ts';

/**
 * How the set of allowed values has moved: to fewer (`narrower`), to more (`wider`), or in a way that cannot be told
 * (`different`).
 */
export type Shift = 'narrower' | 'wider' | 'different';

/** What a shift means for those who send and those who read. */
export interface Verdict {
  step: Step;
  breaks?: Broken;
  because: string;
}

const verdicts: Readonly<Record<Direction, Readonly<Record<Shift, Verdict>>>> = {
  request: {
    narrower: { step: 'major', breaks: 'requests', because: 'breaks clients that send what was allowed' },
    different: { step: 'major', breaks: 'requests', because: 'may break clients that send what was allowed' },
    wider: { step: 'minor', because: 'servers must accept it; clients go on as before' },
  },
  answer: {
    wider: { step: 'major', breaks: 'answers', because: 'breaks clients that read only what was stated' },
    different: {
      step: 'major',
      breaks: 'answers',
      because: 'may break clients that read only what was stated',
    },
    narrower: { step: 'minor', because: 'servers must keep to it; clients go on as before' },
  },
};

/** Judges a shift of what may travel in a direction. */
export function judge(shift: Shift, direction: Direction): Verdict {
  return verdicts[direction][shift];
}
