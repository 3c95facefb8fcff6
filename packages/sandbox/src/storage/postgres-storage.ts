import postgres, { type Sql, type TransactionSql } from 'postgres';
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

/** How long a connection may take to be established, in seconds. */
const connectTimeout = 5;

/** How long a statement may take, what it waits for a lock included, in milliseconds. */
const statementTimeout = 5000;

/** How long a call may take in all, a wait for a connection included, in milliseconds. A server that has stopped keeps no limit. */
const callTimeout = 6000;

/** How much longer a seed may take for each service, in milliseconds. */
const seedTimeout = 20;

/** How long open connections may take to close, in seconds. */
const closeTimeout = 1;

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
  const connect = () =>
    postgres(url, {
      max: connections,
      connect_timeout: connectTimeout,
      onnotice: () => {},
      // What fails while the driver fetches types would end the process (porsager/postgres#1192).
      fetch_types: false,
      connection: {
        application_name: 'vpcep-sandbox',
        lock_timeout: statementTimeout,
        statement_timeout: statementTimeout,
      },
    });
  const sql = connect();
  try {
    await inTime(sql.begin((transaction) => migrate(transaction, uniqueness)));
    return new PostgresStorage(sql, connect);
  } catch (error) {
    await sql.end({ timeout: 0 });
    if (error instanceof StorageError) throw error;
    const { code = '', message } = error as Error & { code?: string };
    throw new StorageError('unreachable', message || code);
  }
}

/** No response has come in time. */
class LateError extends Error {}

/** Holds what the caller's own code has thrown in a transaction. */
class Defect extends Error {
  constructor(cause: unknown) {
    super('A change has failed.', { cause });
  }
}

/** @throws {LateError} it takes too long */
async function inTime<T>(work: Promise<T>, timeout = callTimeout): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new LateError(`no response from PostgreSQL within ${timeout} ms`);
    timer = setTimeout(() => reject(error), timeout);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function migrate(sql: TransactionSql, uniqueness: Uniqueness): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${migrationLock})`;
  await sql`CREATE SCHEMA IF NOT EXISTS vpcep_sandbox`;
  await sql`CREATE TABLE IF NOT EXISTS vpcep_sandbox.migrations (version integer PRIMARY KEY)`;
  const [row] = await sql`SELECT coalesce(max(version), 0) AS version FROM vpcep_sandbox.migrations`;
  const version: number = row?.version ?? 0;
  if (version > postgresMigrations.length) throw new StorageError('newer', String(version));
  for (const [index, migration] of postgresMigrations.entries()) {
    if (index < version) continue;
    await sql.unsafe(migration);
    await sql`INSERT INTO vpcep_sandbox.migrations VALUES (${index + 1})`;
  }
  await sql`
    INSERT INTO vpcep_sandbox.settings VALUES ('uniqueness', ${uniqueness}) ON CONFLICT DO NOTHING`;
  const [stored] = await sql`SELECT value FROM vpcep_sandbox.settings WHERE name = 'uniqueness'`;
  if (stored?.value !== uniqueness) throw new StorageError('uniqueness', stored?.value);
}

class PostgresStorage implements Storage {
  readonly #connect: () => Sql;
  #sql: Sql;

  /** @param connect makes the next pool of connections, when those of `sql` are given up */
  constructor(sql: Sql, connect: () => Sql) {
    this.#sql = sql;
    this.#connect = connect;
  }

  async now(): Promise<number> {
    return timeOf(await this.readClock());
  }

  async readClock(): Promise<ClockState> {
    const [row] = await this.#run((sql) => sql`SELECT shift, frozen_at FROM vpcep_sandbox.clock`);
    return clockOf(row);
  }

  async setClock({ offset, frozenAt }: ClockState): Promise<void> {
    await this.#run((sql) => sql`UPDATE vpcep_sandbox.clock SET shift = ${offset}, frozen_at = ${frozenAt}`);
  }

  async read(projectId: string, id: string): Promise<{ service: StoredService; now: number } | undefined> {
    const [row] = await this.#run(
      (sql) => sql`
        SELECT ready_at, body, shift, frozen_at
        FROM vpcep_sandbox.services CROSS JOIN vpcep_sandbox.clock
        WHERE id = ${id} AND project_id = ${projectId}`,
    );
    return row && { service: serviceOf({ ...row, id, project_id: projectId }), now: timeOf(clockOf(row)) };
  }

  async create(service: NewService, quota: number): Promise<Conflict | undefined> {
    return this.#run((sql) =>
      retrying(async () => {
        try {
          return await insert(sql, service, quota);
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
    const transact = (connections: Sql) => async () => {
      try {
        return await connections.begin(async (sql) => {
          const [row] = await sql`
            SELECT ready_at, body, shift, frozen_at
            FROM vpcep_sandbox.services CROSS JOIN vpcep_sandbox.clock
            WHERE id = ${id} AND project_id = ${projectId}
            FOR UPDATE OF services`;
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
            await sql`SELECT pg_advisory_xact_lock(hashtextextended(${backend}, 0))`;
          }
          if (released.length > 0) {
            await sql`
              DELETE FROM vpcep_sandbox.claims USING ${rowsOf(sql, released)}
              WHERE claims.port_id = reserved.port_id AND claims.server_port = reserved.server_port
                AND claims.protocol = reserved.protocol AND claims.client_port = reserved.client_port`;
          }
          if (reserved.length > 0) {
            await sql`INSERT INTO vpcep_sandbox.claims SELECT reserved.*, ${id} FROM ${rowsOf(sql, reserved)}`;
          }
          await sql`UPDATE vpcep_sandbox.services SET body = ${body} WHERE id = ${id}`;
          return changed;
        });
      } catch (error) {
        if (conflictOf(error) === 'portsTaken') return 'portsTaken' as const;
        throw error;
      }
    };
    return this.#run((connections) => retrying(transact(connections)));
  }

  async seed(services: readonly NewService[]): Promise<{ index: number; conflict: Conflict } | undefined> {
    return this.#run(
      async (connections) => {
        let index = 0;
        try {
          await connections.begin(async (sql) => {
            for (const [at, service] of services.entries()) {
              index = at;
              await insert(sql, service, Number.POSITIVE_INFINITY);
            }
          });
          return undefined;
        } catch (error) {
          return { index, conflict: conflictOf(error) };
        }
      },
      callTimeout + services.length * seedTimeout,
    );
  }

  async list({ projectId, after = '', limit }: ListQuery): Promise<StoredService[]> {
    const rows = await this.#run((sql) => {
      const ofProject = projectId === undefined ? sql`` : sql`AND project_id = ${projectId}`;
      return sql`
        SELECT id, project_id, ready_at, body FROM vpcep_sandbox.services
        WHERE row > coalesce((SELECT row FROM vpcep_sandbox.services WHERE id = ${after}), 0) ${ofProject}
        ORDER BY row LIMIT ${limit}`;
    });
    return rows.map(serviceOf);
  }

  async count(): Promise<Map<string, number>> {
    const rows = await this.#run((sql) => sql`SELECT project_id, used FROM vpcep_sandbox.projects`);
    return new Map(rows.map(({ project_id, used }) => [project_id, used]));
  }

  async reset(projectId?: string): Promise<void> {
    const removeAll = async (sql: TransactionSql) => {
      await sql`TRUNCATE vpcep_sandbox.services, vpcep_sandbox.claims, vpcep_sandbox.projects`;
      await sql`UPDATE vpcep_sandbox.clock SET shift = 0, frozen_at = NULL`;
    };
    const removeProject = async (sql: TransactionSql, project: string) => {
      await sql`
        DELETE FROM vpcep_sandbox.claims
        WHERE id IN (SELECT id FROM vpcep_sandbox.services WHERE project_id = ${project})`;
      await sql`DELETE FROM vpcep_sandbox.services WHERE project_id = ${project}`;
      await sql`DELETE FROM vpcep_sandbox.projects WHERE project_id = ${project}`;
    };
    await this.#run((connections) =>
      connections.begin((sql) => (projectId === undefined ? removeAll(sql) : removeProject(sql, projectId))),
    );
  }

  async close(): Promise<void> {
    await this.#sql.end({ timeout: closeTimeout });
  }

  /**
   * Works with the database. When it does not respond in time, its connections are given up, and so is what waits for them.
   *
   * @throws {Outage} the driver has thrown something
   */
  async #run<T>(work: (sql: Sql) => Promise<T>, timeout = callTimeout): Promise<T> {
    const sql = this.#sql;
    try {
      return await inTime(work(sql), timeout);
    } catch (error) {
      if (error instanceof LateError && this.#sql === sql) {
        this.#sql = this.#connect();
        void sql.end({ timeout: 0 });
      }
      throw error instanceof Defect ? error.cause : new Outage(error);
    }
  }
}

/**
 * One statement, hence one round trip, and all or nothing. Whoever changes the reservations on a backend holds its lock, so
 * that two transactions do not wait for each other's.
 */
async function insert(
  sql: Sql | TransactionSql,
  service: NewService,
  quota: number,
): Promise<Conflict | undefined> {
  const { projectId, id, readyAt, body } = service;
  const limit = Math.min(quota, noQuota);
  if (limit < 1) return 'quota';
  const [first] = service.reservations;
  const [row] = await sql`
    WITH backend AS (
      SELECT pg_advisory_xact_lock(hashtextextended(${first?.portId ?? ''}, 0))
    ), room AS (
      INSERT INTO vpcep_sandbox.projects AS project SELECT ${projectId}, 1 FROM backend
      ON CONFLICT (project_id) DO UPDATE SET used = project.used + 1 WHERE project.used < ${limit}
      RETURNING 1
    ), service AS (
      INSERT INTO vpcep_sandbox.services (id, project_id, ready_at, body)
      SELECT ${id}, ${projectId}, ${readyAt}::double precision, ${body} FROM room
      RETURNING id
    ), claim AS (
      INSERT INTO vpcep_sandbox.claims
      SELECT reserved.*, service.id FROM service, ${rowsOf(sql, service.reservations)}
    )
    SELECT count(*)::int AS stored FROM service`;
  return row?.stored === 0 ? 'quota' : undefined;
}

/** @throws the error itself, when it is not about one of the constraints */
function conflictOf(error: unknown): Conflict {
  const { code, constraint_name: constraint } = error as { code?: string; constraint_name?: string };
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

function clockOf(row: postgres.Row | undefined): ClockState {
  return { offset: row?.shift ?? 0, frozenAt: row?.frozen_at ?? null };
}

function serviceOf(row: postgres.Row): StoredService {
  return { projectId: row.project_id, id: row.id, readyAt: row.ready_at, body: row.body };
}

/** Reservations as a table `reserved`. As one text: arrays would need types that the driver fetches. */
function rowsOf(sql: Sql | TransactionSql, reservations: readonly PortReservation[]) {
  const rows = reservations.map(({ portId, serverPort, protocol, clientPort }) => ({
    port_id: portId,
    server_port: serverPort,
    protocol,
    client_port: clientPort,
  }));
  return sql`json_to_recordset(${JSON.stringify(rows)}::text::json)
    AS reserved (port_id text, server_port int, protocol text, client_port int)`;
}
