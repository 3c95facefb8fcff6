import type { ContractFiles } from './contract-files.ts';

/** One mistake in one place. */
export interface Seed {
  /** Where, for the report. */
  at: string;
  /** Puts the mistake into the files, which are a copy. */
  apply: (files: ContractFiles) => void;
}

/** A mistake that can be put into the contract in several places. */
export interface MutantKind {
  /** What is done, e.g. "drop a translation". */
  name: string;
  /** Every place where it can be done. */
  seeds: (files: ContractFiles) => Seed[];
}
