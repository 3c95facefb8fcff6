/** What is wrong with a store that cannot be opened. */
export type StorageProblem = 'locked' | 'foreign' | 'newer' | 'uniqueness' | 'unusable' | 'unreachable';

/** A store cannot be opened. `detail` is the engine's own words, or the value that does not fit. */
export class StorageError extends Error {
  override name = 'StorageError' as const;
  readonly problem: StorageProblem;
  readonly detail: string;

  constructor(problem: StorageProblem, detail: string) {
    super(`${problem}: ${detail}`);
    this.problem = problem;
    this.detail = detail;
  }
}
