/** Why the store is temporarily unavailable: it cannot be reached, or there is no room left in it. */
export type Outage = 'outage' | 'full';

/** What the driver, the operating system and PostgreSQL (appendix A of its manual) call a database that is gone. */
const goneCodes = /^(CONNECTION_\w+|CONNECT_TIMEOUT|ECONN\w+|ENOTFOUND|EPIPE|08\w{3}|53\w{3}|55000|57P0\d)$/;

/** PostgreSQL's `disk_full`, and SQLite's `SQLITE_FULL`. */
const diskFull = '53100';
const sqliteFull = 13;

/** SQLite's `SQLITE_IOERR`; its kinds have it as their last eight bits. */
const sqliteIoError = 10;

/** Says which outage an error means; undefined where it means something else. */
export function outageOf(error: unknown): Outage | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, errcode } = error as { code?: unknown; errcode?: number };
  if (code === diskFull || errcode === sqliteFull) return 'full';
  const gone =
    goneCodes.test(String(code ?? '')) || (errcode !== undefined && (errcode & 0xff) === sqliteIoError);
  return gone ? 'outage' : undefined;
}
