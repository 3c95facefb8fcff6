/** What is wrong with a store that cannot be opened. */
export type StorageFault = 'locked' | 'newer' | 'uniqueness' | 'unusable' | 'unreachable';

/** A store cannot be opened. `detail` is the engine's own words, or the value that does not fit. */
export class StorageError extends Error {
  override name = 'StorageError' as const;
  readonly fault: StorageFault;
  readonly detail: string;

  constructor(fault: StorageFault, detail: string) {
    super(`${fault}: ${detail}`);
    this.fault = fault;
    this.detail = detail;
  }
}
