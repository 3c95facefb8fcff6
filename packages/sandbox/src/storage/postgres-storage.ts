import pg from 'pg';
import type { Uniqueness } from '../options.ts';
import { Outage } from './outage.ts';
import { postgresMigrations } from './postgres-migrations.ts';
import {
  type ChangedService,
  type ClockState,
  type Conflict,
  type ListQuery,
  type NewService,
  type PortReservation,
  type RejectedChange,
  type Storage,
  type StoredService,
  timeOf,
} from './storage.ts';
import { StorageError } from './storage-error.ts';

/** Connections that one process keeps. */
const connections = 8;

/** How long a connection may take to be established, or to become free, in milliseconds. */
const connectTimeout = 5000;

/** How long a statement may take, what it waits for a lock included, in milliseconds. */
const statementTimeout = 5000;

/** How long a call may take in all, in milliseconds. A server that has stopped keeps no limit of its own. */
const callTimeout = 6000;

/** How much longer a seed may take for each service, in milliseconds. */
const seedTimeout = 20;

/** How long open connections may take to close, in milliseconds. */
const closeTimeout = 1000;

/** Attempts at a transaction that meets a deadlock. */
const attempts = 10;

/** More than any quota; the column is a 32-bit integer. */
const noQuota = 2 ** 31 - 1;

/** Any number, the same in every process: who holds this lock may migrate. */
const migrationLock = 4020;

/**
 * Opens the shared store. Several processes may do so at once.
 *
 * @param url `postgres://user:password@host:port/database`
 * @throws {StorageError} the database cannot be reached or used
 */
export async function openPostgresStorage(url: string, uniqueness: Uniqueness): Promise<Storage> {
  // The driver's own words about a URL that it cannot read would repeat it.
  if (!URL.canParse(url)) throw new StorageError('unreachable', 'it is not a URL: encode special characters');
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: connectTimeout,
    application_name: 'vpcep-sandbox',
    lock_timeout: statementTimeout,
    statement_timeout: statementTimeout,
    query_timeout: callTimeout,
  });
  // Who uses a connection is told when it breaks; nobody else needs to know.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const storage = new PostgresStorage(pool);
  try {
    await inTime(
      transact(pool, (client) => migrate(client, uniqueness)),
      callTimeout,
    );
    return storage;
  } catch (error) {
    await storage.close();
    if (error instanceof StorageError) throw error;
    const { code = '', message } = error as Error & { code?: string };
    throw new StorageError('unreachable', message || code);
  }
}

/** What statements are sent to: the connection of a transaction, or any. */
type Queryable = Pick<pg.ClientBase, 'query'>;

/** Holds what the caller's own code has thrown in a transaction. */
class Defect extends Error {
  constructor(cause: unknown) {
    super('A change has failed.', { cause });
  }
}

/** @throws {Error} it takes too long */
async function inTime<T>(work: Promise<T>, timeout: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new Error(`no response from PostgreSQL within ${timeout} ms`);
    timer = setTimeout(() => reject(error), timeout);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Runs statements that take effect together, or not at all. */
async function transact<T>(pool: pg.Pool, work: (client: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    // What nobody waits for: the connection goes back when it has rolled back, or is given up.
    client.query('ROLLBACK').then(
      () => client.release(),
      () => client.release(true),
    );
    throw error;
  }
}

async function migrate(client: Queryable, uniqueness: Uniqueness): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
  await client.query('CREATE SCHEMA IF NOT EXISTS vpcep_sandbox');
  await client.query('CREATE TABLE IF NOT EXISTS vpcep_sandbox.migrations (version integer PRIMARY KEY)');
  const { rows } = await client.query(
    'SELECT coalesce(max(version), 0) AS version FROM vpcep_sandbox.migrations',
  );
  const version: number = rows[0]?.version ?? 0;
  if (version > postgresMigrations.length) throw new StorageError('newer', String(version));
  for (const [index, migration] of postgresMigrations.entries()) {
    if (index < version) continue;
    await client.query(migration);
    await client.query('INSERT INTO vpcep_sandbox.migrations VALUES ($1)', [index + 1]);
  }
  await client.query("INSERT INTO vpcep_sandbox.settings VALUES ('uniqueness', $1) ON CONFLICT DO NOTHING", [
    uniqueness,
  ]);
  const stored = await client.query("SELECT value FROM vpcep_sandbox.settings WHERE name = 'uniqueness'");
  if (stored.rows[0]?.value !== uniqueness) throw new StorageError('uniqueness', stored.rows[0]?.value);
}

class PostgresStorage implements Storage {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async now(): Promise<number> {
    return timeOf(await this.readClock());
  }

  async readClock(): Promise<ClockState> {
    const { rows } = await this.#run(() => this.#pool.query(statements.readClock));
    return clockOf(rows[0]);
  }

  async setClock({ offset, frozenAt }: ClockState): Promise<void> {
    await this.#run(() => this.#pool.query(statements.setClock, [offset, frozenAt]));
  }

  async read(projectId: string, id: string): Promise<{ service: StoredService; now: number } | undefined> {
    const { rows } = await this.#run(() =>
      this.#pool.query({ name: 'read', text: statements.read, values: [id, projectId] }),
    );
    const [row] = rows;
    return row && { service: serviceOf({ ...row, id, project_id: projectId }), now: timeOf(clockOf(row)) };
  }

  async create(service: NewService, quota: number): Promise<Conflict | undefined> {
    return this.#run(() =>
      retrying(async () => {
        try {
          return await insert(this.#pool, service, quota);
        } catch (error) {
          return conflictOf(error);
        }
      }),
    );
  }

  async update<Reason>(
    projectId: string,
    id: string,
    change: (service: StoredService, now: number) => ChangedService | RejectedChange<Reason>,
  ): Promise<ChangedService | RejectedChange<Reason> | 'portsTaken' | 'missing'> {
    const changeRow = async (client: Queryable) => {
      const { rows } = await client.query({ name: 'lock', text: statements.lock, values: [id, projectId] });
      const [row] = rows;
      if (!row) return 'missing' as const;
      let changed: ChangedService | RejectedChange<Reason>;
      try {
        changed = change(serviceOf({ ...row, id, project_id: projectId }), timeOf(clockOf(row)));
      } catch (error) {
        throw new Defect(error);
      }
      if ('rejected' in changed) return changed;
      const { body, released, reserved } = changed;
      const backends = [...released, ...reserved].map(({ portId }) => portId);
      for (const backend of [...new Set(backends)].sort()) {
        await client.query({ name: 'lockBackend', text: statements.lockBackend, values: [backend] });
      }
      if (released.length > 0) await client.query(statements.release, [asJson(released)]);
      if (reserved.length > 0) await client.query(statements.reserve, [id, asJson(reserved)]);
      await client.query({ name: 'store', text: statements.store, values: [body, id] });
      return changed;
    };
    return this.#run(() =>
      retrying(async () => {
        try {
          return await transact(this.#pool, changeRow);
        } catch (error) {
          if (conflictOf(error) === 'portsTaken') return 'portsTaken' as const;
          throw error;
        }
      }),
    );
  }

  async seed(services: readonly NewService[]): Promise<{ index: number; conflict: Conflict } | undefined> {
    let index = 0;
    const insertAll = async (client: Queryable) => {
      for (const [at, service] of services.entries()) {
        index = at;
        await insert(client, service, Number.POSITIVE_INFINITY);
      }
    };
    return this.#run(
      async () => {
        try {
          await transact(this.#pool, insertAll);
          return undefined;
        } catch (error) {
          return { index, conflict: conflictOf(error) };
        }
      },
      callTimeout + services.length * seedTimeout,
    );
  }

  async list({ projectId, after = '', limit }: ListQuery): Promise<StoredService[]> {
    const { rows } = await this.#run(() =>
      this.#pool.query(statements.list, [after, projectId ?? null, limit]),
    );
    return rows.map(serviceOf);
  }

  async count(): Promise<Map<string, number>> {
    const { rows } = await this.#run(() => this.#pool.query(statements.count));
    return new Map(rows.map(({ project_id, used }) => [project_id, used]));
  }

  async reset(projectId?: string): Promise<void> {
    const [texts, values] =
      projectId === undefined ? [statements.removeAll, []] : [statements.removeProject, [projectId]];
    await this.#run(() =>
      transact(this.#pool, async (client) => {
        for (const text of texts) await client.query(text, values);
      }),
    );
  }

  async close(): Promise<void> {
    await inTime(this.#pool.end(), closeTimeout).catch(() => {});
  }

  /** @throws {Outage} the driver has thrown something, or the database does not respond in time */
  async #run<T>(work: () => Promise<T>, timeout = callTimeout): Promise<T> {
    try {
      return await inTime(work(), timeout);
    } catch (error) {
      throw error instanceof Defect ? error.cause : new Outage(error);
    }
  }
}

/** Reservations as a table. */
const reservedRows = (parameter: string) => `
  json_to_recordset(${parameter}::json)
    AS reserved (port_id text, server_port int, protocol text, client_port int)`;

const statements = {
  readClock: 'SELECT shift, frozen_at FROM vpcep_sandbox.clock',
  setClock: 'UPDATE vpcep_sandbox.clock SET shift = $1, frozen_at = $2',
  read: `
    SELECT ready_at, body, shift, frozen_at FROM vpcep_sandbox.services CROSS JOIN vpcep_sandbox.clock
    WHERE id = $1 AND project_id = $2`,
  // One statement, hence one round trip, and all or nothing. Whoever changes the reservations on a backend holds its lock,
  // so that two transactions do not wait for each other's.
  insert: `
    WITH backend AS (
      SELECT pg_advisory_xact_lock(hashtextextended($1, 0))
    ), room AS (
      INSERT INTO vpcep_sandbox.projects AS project SELECT $2, 1 FROM backend
      ON CONFLICT (project_id) DO UPDATE SET used = project.used + 1 WHERE project.used < $3
      RETURNING 1
    ), service AS (
      INSERT INTO vpcep_sandbox.services (id, project_id, ready_at, body)
      SELECT $4, $2, $5::double precision, $6 FROM room
      RETURNING id
    ), claim AS (
      INSERT INTO vpcep_sandbox.claims SELECT reserved.*, service.id FROM service, ${reservedRows('$7')}
    )
    SELECT count(*)::int AS stored FROM service`,
  lock: `
    SELECT ready_at, body, shift, frozen_at FROM vpcep_sandbox.services CROSS JOIN vpcep_sandbox.clock
    WHERE id = $1 AND project_id = $2
    FOR UPDATE OF services`,
  lockBackend: 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))',
  release: `
    DELETE FROM vpcep_sandbox.claims USING ${reservedRows('$1')}
    WHERE claims.port_id = reserved.port_id AND claims.server_port = reserved.server_port
      AND claims.protocol = reserved.protocol AND claims.client_port = reserved.client_port`,
  reserve: `INSERT INTO vpcep_sandbox.claims SELECT reserved.*, $1 FROM ${reservedRows('$2')}`,
  store: 'UPDATE vpcep_sandbox.services SET body = $1 WHERE id = $2',
  list: `
    SELECT id, project_id, ready_at, body FROM vpcep_sandbox.services
    WHERE row > coalesce((SELECT row FROM vpcep_sandbox.services WHERE id = $1), 0)
      AND ($2::text IS NULL OR project_id = $2)
    ORDER BY row LIMIT $3`,
  count: 'SELECT project_id, used FROM vpcep_sandbox.projects',
  removeAll: [
    'TRUNCATE vpcep_sandbox.services, vpcep_sandbox.claims, vpcep_sandbox.projects',
    'UPDATE vpcep_sandbox.clock SET shift = 0, frozen_at = NULL',
  ],
  removeProject: [
    `DELETE FROM vpcep_sandbox.claims
     WHERE id IN (SELECT id FROM vpcep_sandbox.services WHERE project_id = $1)`,
    'DELETE FROM vpcep_sandbox.services WHERE project_id = $1',
    'DELETE FROM vpcep_sandbox.projects WHERE project_id = $1',
  ],
} as const;

async function insert(client: Queryable, service: NewService, quota: number): Promise<Conflict | undefined> {
  const { projectId, id, readyAt, body, reservations } = service;
  const limit = Math.min(quota, noQuota);
  if (limit < 1) return 'quota';
  const { rows } = await client.query({
    name: 'insert',
    text: statements.insert,
    values: [reservations[0]?.portId ?? '', projectId, limit, id, readyAt, body, asJson(reservations)],
  });
  return rows[0]?.stored === 0 ? 'quota' : undefined;
}

/** @throws the error itself, when it is not about one of the constraints */
function conflictOf(error: unknown): Conflict {
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (code !== '23505') throw error;
  return constraint === 'claims_pkey' ? 'portsTaken' : 'idTaken';
}

/** A reset waits for everybody, and may be waited for: PostgreSQL then ends one, which succeeds when the other is through. */
async function retrying<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      const { code } = error as { code?: string };
      if ((code !== '40P01' && code !== '40001') || attempt === attempts) throw error;
    }
  }
}

/** A row as the driver gives it. */
// biome-ignore lint/suspicious/noExplicitAny: the statements say what is in it
type Row = any;

function clockOf(row: Row | undefined): ClockState {
  return { offset: row?.shift ?? 0, frozenAt: row?.frozen_at ?? null };
}

function serviceOf(row: Row): StoredService {
  return { projectId: row.project_id, id: row.id, readyAt: row.ready_at, body: row.body };
}

/** Reservations for `reservedRows`. */
function asJson(reservations: readonly PortReservation[]): string {
  return JSON.stringify(
    reservations.map(({ portId, serverPort, protocol, clientPort }) => ({
      port_id: portId,
      server_port: serverPort,
      protocol,
      client_port: clientPort,
    })),
  );
}
