import { createDatabase as create, type PostgresServer, startPostgres } from '@vpcep/testing/postgres';

let server: Promise<PostgresServer> | undefined;

/** Makes an empty database, on one server for all tests. */
export async function createDatabase(): Promise<string> {
  server ??= startPostgres();
  return create((await server).url);
}

/** Stops the server, if there is one. */
export async function stopPostgres(): Promise<void> {
  await (await server)?.stop();
}
