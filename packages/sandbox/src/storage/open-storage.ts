import type { Uniqueness } from '../options.ts';
import { openSqliteStorage } from './sqlite-storage.ts';
import type { Storage } from './storage.ts';

/** Whether the state is kept in a PostgreSQL database. */
export function isPostgres(db: string): boolean {
  return /^\s*postgres(ql)?:\/\//i.test(db);
}

/**
 * Opens the store.
 *
 * @param db a `postgres://` URL or the path of a file; undefined keeps the state in memory
 * @throws {StorageError} it cannot be opened
 */
export async function openStorage(db: string | undefined, uniqueness: Uniqueness): Promise<Storage> {
  if (db === undefined || !isPostgres(db)) return openSqliteStorage(db, uniqueness);
  // Only loaded where it is needed: the driver costs a tenth of the time to start.
  const { openPostgresStorage } = await import('./postgres-storage.ts');
  return openPostgresStorage(db.trim(), uniqueness);
}
