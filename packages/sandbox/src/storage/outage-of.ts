/** Why the store is temporarily unavailable: it cannot be used, or there is no room left in it. */
export type Outage = 'outage' | 'full';

/** PostgreSQL's `disk_full`, and SQLite's `SQLITE_FULL`. */
const diskFull = '53100';
const sqliteFull = 13;

/** What the driver of PostgreSQL and the operating system call a database that is gone. */
const goneCodes = /^(CONNECTION_\w+|CONNECT_TIMEOUT|E[A-Z]{3,})$/;

/**
 * Says which outage an error means. Whatever a store reports is one; what conflicts with what is stored has been told apart
 * before.
 *
 * @returns undefined for a defect of the sandbox
 */
export function outageOf(error: unknown): Outage | undefined {
  if (!(error instanceof Error)) return undefined;
  const { name, code, errcode } = error as Error & { code?: unknown; errcode?: number };
  if (code === diskFull || errcode === sqliteFull) return 'full';
  const ofStore = name === 'PostgresError' || code === 'ERR_SQLITE_ERROR';
  return ofStore || goneCodes.test(String(code ?? '')) ? 'outage' : undefined;
}
