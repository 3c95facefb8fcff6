/**
 * Gathers what comes up in one turn of the event loop and passes it on together when the turn ends. With many connections,
 * what a commit, a write to a log or the waking of a caller costs is then paid once a turn.
 */
export class Batch<T> {
  readonly #take: (items: readonly T[]) => void;
  #items: T[] = [];

  constructor(take: (items: readonly T[]) => void) {
    this.#take = take;
  }

  add(item: T): void {
    if (this.#items.length === 0) setImmediate(() => this.flush());
    this.#items.push(item);
  }

  /** Passes on what there is without waiting for the turn to end. */
  flush(): void {
    const items = this.#items;
    this.#items = [];
    if (items.length > 0) this.#take(items);
  }
}
