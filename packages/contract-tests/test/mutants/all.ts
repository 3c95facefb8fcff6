import type { Mutant } from '../support/faulty-server.ts';
import { mutantsOfRules } from './of-rules.ts';
import { fifth } from './readers/fifth.ts';
import { first } from './readers/first.ts';
import { fourth } from './readers/fourth.ts';
import { second } from './readers/second.ts';
import { sixth } from './readers/sixth.ts';
import { third } from './readers/third.ts';
import { slips } from './slips.ts';

/** Where the idea of a mutant is from. A reader knows the contract, and neither the checks nor the other mutants. */
export const kinds = ['slip', 'rule', 'reader'] as const;

/** Every mutant, each with a name of its own. */
export const allMutants: readonly (Mutant & { kind: (typeof kinds)[number] })[] = [
  ...slips.map((mutant) => ({ ...mutant, kind: 'slip' as const })),
  ...mutantsOfRules().map((mutant) => ({ ...mutant, kind: 'rule' as const })),
  ...[...first, ...second, ...third, ...fourth, ...fifth, ...sixth].map((mutant) => ({
    ...mutant,
    kind: 'reader' as const,
  })),
];
