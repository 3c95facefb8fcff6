/** A value, or the promise of one: the embedded store answers at once, the shared one does not. */
export type Awaitable<T> = T | Promise<T>;
