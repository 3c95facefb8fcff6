import { fileOf } from './program.ts';

interface PostgresServer {
  readonly url: string;
  stop(): Promise<void>;
}

interface SandboxSupport {
  startPostgres(): Promise<PostgresServer>;
  createDatabase(server: string): Promise<string>;
}

/** The sandbox's tests know how to start PostgreSQL; as tests, they are no part of the package that others import. */
const support: Promise<SandboxSupport> = import(fileOf('@vpcep/sandbox', 'test/support/start-postgres.ts'));

let server: Promise<PostgresServer> | undefined;

/** Makes an empty database, on one server for all tests. */
export async function createDatabase(): Promise<string> {
  const { startPostgres, createDatabase: create } = await support;
  server ??= startPostgres();
  return create((await server).url);
}

/** Stops the server, if there is one. */
export async function stopPostgres(): Promise<void> {
  await (await server)?.stop();
}
