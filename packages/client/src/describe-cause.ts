/** The innermost reason that a platform gives: `fetch failed` alone says nothing. */
export function describeCause(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause) return describeCause(error.cause);
  return error.message || (error as { code?: string }).code || error.name;
}
