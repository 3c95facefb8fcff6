/**
 * The versions of the embedded store, oldest first. A released version is never changed; `PRAGMA user_version` says how many
 * a file has seen.
 *
 * `services.key` is made of the ID's random digits. Rows are appended, and only the small index on that integer takes them
 * in at random: with the rows themselves in random order, an insert takes four times as long; with the index on the text of
 * the ID, a read takes three times as long.
 */
export const sqliteMigrations: readonly string[] = [
  `
  CREATE TABLE services (
    row INTEGER PRIMARY KEY,
    key INTEGER NOT NULL UNIQUE,
    id TEXT NOT NULL,
    project_id TEXT NOT NULL,
    ready_at INTEGER NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  CREATE TABLE claims (
    port_id TEXT NOT NULL,
    server_port INTEGER NOT NULL,
    protocol TEXT NOT NULL,
    client_port INTEGER NOT NULL,
    key INTEGER NOT NULL,
    PRIMARY KEY (port_id, server_port, protocol, client_port)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE projects (
    project_id TEXT PRIMARY KEY,
    used INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
];
