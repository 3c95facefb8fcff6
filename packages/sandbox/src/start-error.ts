/** The sandbox cannot start, or a seed cannot be stored. The message says why and what to do, in the language asked for. */
export class SandboxStartError extends Error {
  override name = 'SandboxStartError' as const;
}
