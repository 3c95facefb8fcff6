/** Why the store is temporarily unavailable: it cannot be used, or there is no room left in it. */
export type OutageReason = 'outage' | 'full';

/** PostgreSQL's `disk_full`, and SQLite's `SQLITE_FULL`. */
const diskFull = '53100';
const sqliteFull = 13;

/** What the driver of a store has thrown that does not conflict with what is stored. */
export class Outage extends Error {
  override name = 'Outage' as const;

  constructor(cause: unknown) {
    super(`The store cannot be used: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

/**
 * Says which outage an error means.
 *
 * @returns undefined for a defect of the sandbox
 */
export function outageOf(error: unknown): OutageReason | undefined {
  const thrown = error instanceof Outage ? error.cause : error;
  const { code, errcode } = (thrown ?? {}) as { code?: unknown; errcode?: number };
  if (code === diskFull || errcode === sqliteFull) return 'full';
  // Nothing but SQLite reports this, and it reports everything with it.
  return error instanceof Outage || code === 'ERR_SQLITE_ERROR' ? 'outage' : undefined;
}
