/** The mock cannot start. The message says why and what to do, in the language that was asked for. */
export class MockStartError extends Error {
  override name = 'MockStartError' as const;
}
