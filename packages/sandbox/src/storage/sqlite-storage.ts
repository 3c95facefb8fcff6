import { DatabaseSync } from 'node:sqlite';
import { Batch } from '../batch.ts';
import type { Uniqueness } from '../options.ts';
import { sqliteMigrations } from './sqlite-migrations.ts';
import {
  type ChangedService,
  type ClockState,
  type Conflict,
  type ListQuery,
  type NewService,
  type PortReservation,
  type RejectedChange,
  realTime,
  type Storage,
  type StoredService,
  timeOf,
} from './storage.ts';
import { StorageError } from './storage-error.ts';

/** SQLite's result codes for a database that another process holds. */
const lockedCodes = new Set([5, 6, 261, 517]);

/** Of how many projects the number of services is kept at hand. */
const maximumCounts = 10_000;

/** A store of its own in memory. Unlike those of `:memory:`, its commits do not take the longer the more is stored. */
const inMemory = 'file:state?vfs=memdb';

/**
 * Opens the embedded store.
 *
 * @param path a file, made if need be; undefined keeps the state in memory, where there is room for 1 GB
 * @throws {StorageError} the file cannot be used
 */
export function openSqliteStorage(path: string | undefined, uniqueness: Uniqueness): Storage {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path ?? inMemory);
    rejectForeign(db);
    prepare(db, uniqueness);
    return new SqliteStorage(db);
  } catch (error) {
    db?.close();
    if (error instanceof StorageError) throw error;
    const { errcode, message } = error as Error & { errcode?: number };
    throw new StorageError(lockedCodes.has(errcode ?? 0) ? 'locked' : 'unusable', message);
  }
}

/** @throws {StorageError} the file is the database of another program; it is not changed */
function rejectForeign(db: DatabaseSync): void {
  const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const own = names.some(({ name }) => name === 'services') && names.some(({ name }) => name === 'settings');
  if (names.length > 0 && !own) throw new StorageError('foreign', '');
}

function prepare(db: DatabaseSync, uniqueness: Uniqueness): void {
  // The file belongs to this process alone until it ends, however it ends. With a write-ahead log that is not flushed at
  // each commit, what was acknowledged survives the process; only a loss of power can take the last commits back.
  db.exec(`
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    PRAGMA mmap_size = 1073741824;
    BEGIN IMMEDIATE;
  `);
  const { user_version: version } = db.prepare('PRAGMA user_version').get() as { user_version: number };
  if (version > sqliteMigrations.length) throw new StorageError('newer', String(version));
  for (const migration of sqliteMigrations.slice(version)) db.exec(migration);
  db.exec(`PRAGMA user_version = ${sqliteMigrations.length}`);
  db.prepare("INSERT OR IGNORE INTO settings VALUES ('uniqueness', ?)").run(uniqueness);
  const { value } = db.prepare("SELECT value FROM settings WHERE name = 'uniqueness'").get() as {
    value: string;
  };
  if (value !== uniqueness) throw new StorageError('uniqueness', value);
  db.exec('COMMIT');
}

class SqliteStorage implements Storage {
  readonly #db: DatabaseSync;
  readonly #statements: ReturnType<typeof prepareStatements>;
  #clock: ClockState;
  /** How far the key of a service may be from what its ID says: IDs with the same 52 bits get the next keys. */
  #spread: number;
  /** Requests within one event-loop turn share a transaction. */
  readonly #tasks = new Batch<Task>((tasks) => this.#runTogether(tasks));
  /** Services by project, lazily loaded; this process alone changes them. */
  readonly #used = new Map<string, number>();
  /** Projects whose count is not yet stored. */
  readonly #counted = new Set<string>();

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#statements = prepareStatements(db);
    const row = db.prepare("SELECT value FROM settings WHERE name = 'clock'").get();
    this.#clock = row ? (JSON.parse(row.value as string) as ClockState) : realTime;
    this.#spread = Number(db.prepare("SELECT value FROM settings WHERE name = 'spread'").get()?.value ?? 0);
  }

  now(): number {
    return timeOf(this.#clock);
  }

  readClock(): ClockState {
    return this.#clock;
  }

  setClock(clock: ClockState): void {
    this.#statements.setClock.run(JSON.stringify(clock));
    this.#clock = clock;
  }

  read(projectId: string, id: string): Promise<{ service: StoredService; now: number } | undefined> {
    return this.#queue(() => this.#find(projectId, id));
  }

  create(service: NewService, quota: number): Promise<Conflict | undefined> {
    return this.#queue(() => this.#insert(service, quota));
  }

  update<Reason>(
    projectId: string,
    id: string,
    change: (service: StoredService, now: number) => ChangedService | RejectedChange<Reason>,
  ): Promise<ChangedService | RejectedChange<Reason> | 'portsTaken' | 'missing'> {
    return this.#queue(() => {
      const found = this.#find(projectId, id);
      if (!found) return 'missing';
      const changed = change(found.service, found.now);
      if ('rejected' in changed) return changed;
      if (!this.#reserve(changed.reserved, found.key)) return 'portsTaken';
      this.#release(changed.released);
      this.#statements.update.run(changed.body, found.key);
      return changed;
    });
  }

  seed(services: readonly NewService[]): { index: number; conflict: Conflict } | undefined {
    return this.#transaction((rollBack) => {
      for (const [index, service] of services.entries()) {
        const conflict = this.#insert(service, Number.POSITIVE_INFINITY);
        if (conflict) {
          rollBack();
          return { index, conflict };
        }
      }
      return undefined;
    });
  }

  list({ projectId, after, limit }: ListQuery): StoredService[] {
    const start = after === undefined ? 0 : (this.#rowOf(after) ?? 0);
    const rows =
      projectId === undefined
        ? this.#statements.list.all(start, limit)
        : this.#statements.listProject.all(start, projectId, limit);
    return rows.map((row) => ({
      projectId: row.project_id as string,
      id: row.id as string,
      readyAt: row.ready_at as number,
      body: row.body as string,
    }));
  }

  count(): Map<string, number> {
    return new Map(
      this.#statements.count.all().map(({ project_id, used }) => [project_id as string, used as number]),
    );
  }

  reset(projectId?: string): void {
    this.#transaction(() => {
      if (projectId === undefined) {
        this.#db.exec(`
          DELETE FROM claims; DELETE FROM services; DELETE FROM projects;
          DELETE FROM settings WHERE name = 'clock';
        `);
        this.#clock = realTime;
      } else {
        this.#db
          .prepare('DELETE FROM claims WHERE key IN (SELECT key FROM services WHERE project_id = ?)')
          .run(projectId);
        this.#db.prepare('DELETE FROM services WHERE project_id = ?').run(projectId);
        this.#db.prepare('DELETE FROM projects WHERE project_id = ?').run(projectId);
      }
      this.#forgetCounts();
    });
  }

  close(): void {
    this.#tasks.flush();
    this.#db.close();
  }

  #find(projectId: string, id: string): { service: StoredService; now: number; key: number } | undefined {
    const first = keyOf(id);
    const row = this.#statements.read.get(first, first + this.#spread, id, projectId);
    if (row === undefined) return undefined;
    return {
      service: { projectId, id, readyAt: row.ready_at as number, body: row.body as string },
      now: timeOf(this.#clock),
      key: row.key as number,
    };
  }

  /** The row of a service, of whatever project; undefined when there is none with this ID. */
  #rowOf(id: string): number | undefined {
    const first = keyOf(id);
    return this.#statements.rowOf.get(first, first + this.#spread, id)?.row as number | undefined;
  }

  /** Stores a service, or nothing at all. */
  #insert(service: NewService, quota: number): Conflict | undefined {
    const { projectId, id, readyAt, body, reservations } = service;
    const used = this.#usedBy(projectId);
    if (used >= quota) return 'quota';
    if (this.#spread > 0 && this.#rowOf(id) !== undefined) return 'idTaken';
    for (let key = keyOf(id); ; key++) {
      if (!this.#reserve(reservations, key)) return 'portsTaken';
      if (this.#statements.insert.run(key, id, projectId, readyAt, body).changes > 0) break;
      this.#release(reservations);
      if (this.#rowOf(id) !== undefined) return 'idTaken';
      this.#spreadTo(key + 1 - keyOf(id));
    }
    this.#used.set(projectId, used + 1);
    this.#counted.add(projectId);
    return undefined;
  }

  /** Looks further from now on. */
  #spreadTo(distance: number): void {
    if (distance <= this.#spread) return;
    this.#spread = distance;
    this.#statements.setSpread.run(String(distance));
  }

  /** How many services a project has, those of the transaction that is open included. */
  #usedBy(projectId: string): number {
    let used = this.#used.get(projectId);
    if (used === undefined) {
      used = (this.#statements.used.get(projectId)?.used as number | undefined) ?? 0;
      this.#used.set(projectId, used);
    }
    return used;
  }

  /** Stores what was counted in a transaction: once a project, however many services it got. */
  #saveCounts(): void {
    for (const projectId of this.#counted) {
      this.#statements.setUsed.run(projectId, this.#used.get(projectId) ?? 0);
    }
    this.#counted.clear();
    if (this.#used.size > maximumCounts) this.#used.clear();
  }

  #forgetCounts(): void {
    this.#counted.clear();
    this.#used.clear();
  }

  /**
   * Reserves all of them or none.
   *
   * @returns false when another service holds one
   */
  #reserve(reservations: readonly PortReservation[], key: number): boolean {
    for (const [index, { portId, serverPort, protocol, clientPort }] of reservations.entries()) {
      const { changes } = this.#statements.reserve.run(portId, serverPort, protocol, clientPort, key);
      if (changes === 0) {
        this.#release(reservations.slice(0, index));
        return false;
      }
    }
    return true;
  }

  #release(reservations: readonly PortReservation[]): void {
    for (const { portId, serverPort, protocol, clientPort } of reservations) {
      this.#statements.release.run(portId, serverPort, protocol, clientPort);
    }
  }

  #queue<T>(run: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#tasks.add({ run, resolve: resolve as (result: unknown) => void, reject });
    });
  }

  #runTogether(tasks: readonly Task[]): void {
    try {
      const results = this.#transaction(() => tasks.map(({ run }) => run()));
      for (const [index, { resolve }] of tasks.entries()) resolve(results[index]);
    } catch (error) {
      for (const { reject } of tasks) reject(error);
    }
  }

  #transaction<T>(run: (rollBack: () => void) => T): T {
    let end = this.#statements.commit;
    this.#statements.begin.run();
    try {
      const result = run(() => {
        end = this.#statements.rollback;
        this.#forgetCounts();
      });
      this.#saveCounts();
      end.run();
      return result;
    } catch (error) {
      this.#forgetCounts();
      if (this.#db.isTransaction) this.#statements.rollback.run();
      throw error;
    }
  }
}

/** A read or a write that waits for its turn. */
interface Task {
  /** Changes everything that it is to change, or nothing. */
  readonly run: () => unknown;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

function prepareStatements(db: DatabaseSync) {
  return {
    begin: db.prepare('BEGIN IMMEDIATE'),
    commit: db.prepare('COMMIT'),
    rollback: db.prepare('ROLLBACK'),
    read: db.prepare(`
      SELECT ready_at, body, key FROM services WHERE key BETWEEN ? AND ? AND id = ? AND project_id = ?
    `),
    rowOf: db.prepare('SELECT row FROM services WHERE key BETWEEN ? AND ? AND id = ?'),
    used: db.prepare('SELECT used FROM projects WHERE project_id = ?'),
    setUsed: db.prepare('INSERT OR REPLACE INTO projects VALUES (?, ?)'),
    reserve: db.prepare('INSERT OR IGNORE INTO claims VALUES (?, ?, ?, ?, ?)'),
    release: db.prepare(
      'DELETE FROM claims WHERE port_id = ? AND server_port = ? AND protocol = ? AND client_port = ?',
    ),
    insert: db.prepare(`
      INSERT OR IGNORE INTO services (key, id, project_id, ready_at, body) VALUES (?, ?, ?, ?, ?)
    `),
    update: db.prepare('UPDATE services SET body = ? WHERE key = ?'),
    list: db.prepare(`
      SELECT * FROM services WHERE row > ? ORDER BY row LIMIT ?
    `),
    listProject: db.prepare(`
      SELECT * FROM services WHERE row > ? AND project_id = ? ORDER BY row LIMIT ?
    `),
    count: db.prepare('SELECT project_id, used FROM projects WHERE used > 0'),
    setClock: db.prepare("INSERT OR REPLACE INTO settings VALUES ('clock', ?)"),
    setSpread: db.prepare("INSERT OR REPLACE INTO settings VALUES ('spread', ?)"),
  };
}

/** 52 bits of a UUID, without the digit that says which version it is. */
function keyOf(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13) + id.slice(15, 16), 16);
}
