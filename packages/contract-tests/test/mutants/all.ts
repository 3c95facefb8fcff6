import type { Mutant } from '../support/faulty-server.ts';
import { mutantsFromAReader } from './from-a-reader.ts';
import { mutantsFromAThirdReader } from './from-a-third-reader.ts';
import { mutantsFromAnotherReader } from './from-another-reader.ts';
import { mutantsFromContract } from './from-contract.ts';
import { mutantsOfRules } from './of-rules.ts';
import { slips } from './slips.ts';

/** Where the idea of a mutant is from. */
export const kinds = ['slip', 'rule', 'contract', 'reader', 'another reader', 'third reader'] as const;

/** Every mutant, each with a name of its own. */
export const allMutants: readonly (Mutant & { kind: (typeof kinds)[number] })[] = [
  ...slips.map((mutant) => ({ ...mutant, kind: 'slip' as const })),
  ...mutantsOfRules().map((mutant) => ({ ...mutant, kind: 'rule' as const })),
  ...mutantsFromContract.map((mutant) => ({ ...mutant, kind: 'contract' as const })),
  ...mutantsFromAReader.map((mutant) => ({ ...mutant, kind: 'reader' as const })),
  ...mutantsFromAnotherReader.map((mutant) => ({ ...mutant, kind: 'another reader' as const })),
  ...mutantsFromAThirdReader.map((mutant) => ({ ...mutant, kind: 'third reader' as const })),
];
