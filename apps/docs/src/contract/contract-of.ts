import { readContract } from '@vpcep/contract';
import { perLanguage } from '../base/languages.ts';

/** The contract in one language, read once for each build. */
export const contractOf = perLanguage(readContract);
