import type { Broken, Direction, Step } from './change.ts';

/** How the set of allowed values changes: to fewer (`narrower`), to more (`wider`), or to others (`different`). */
export type ValueChange = 'narrower' | 'wider' | 'different';

/** What a change means for those who send and those who read. */
export interface Verdict {
  step: Step;
  breaks?: Broken;
  because: string;
}

const verdicts: Readonly<Record<Direction, Readonly<Record<ValueChange, Verdict>>>> = {
  request: {
    narrower: { step: 'major', breaks: 'requests', because: 'breaks clients that send what was allowed' },
    different: { step: 'major', breaks: 'requests', because: 'may break clients that send what was allowed' },
    wider: { step: 'minor', because: 'servers must accept it; clients go on as before' },
  },
  response: {
    wider: { step: 'major', breaks: 'responses', because: 'breaks clients that read only what was stated' },
    different: {
      step: 'major',
      breaks: 'responses',
      because: 'may break clients that read only what was stated',
    },
    narrower: { step: 'minor', because: 'servers must keep to it; clients go on as before' },
  },
};

/** What it means that other values are allowed in a direction. */
export function verdictOn(change: ValueChange, direction: Direction): Verdict {
  return verdicts[direction][change];
}

/** The change that stands for "there is more", whichever way it travels. */
export function additionIn(direction: Direction | undefined): ValueChange {
  return direction === 'response' ? 'narrower' : 'wider';
}
