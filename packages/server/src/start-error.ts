/** A program cannot start or go on. The message says why and what to do, in the language asked for. */
export class StartError extends Error {
  override name = 'StartError';
}
