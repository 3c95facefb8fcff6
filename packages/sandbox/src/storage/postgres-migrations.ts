/**
 * The versions of the shared store, oldest first, all in the schema `vpcep_sandbox`. A released version is never changed;
 * the table `migrations` says how many a database has seen.
 */
export const postgresMigrations: readonly string[] = [
  `
  CREATE TABLE vpcep_sandbox.services (
    row bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id text NOT NULL UNIQUE,
    project_id text NOT NULL,
    ready_at double precision NOT NULL,
    body text NOT NULL
  );
  CREATE TABLE vpcep_sandbox.claims (
    port_id text NOT NULL,
    server_port integer NOT NULL,
    protocol text NOT NULL,
    client_port integer NOT NULL,
    id text NOT NULL,
    CONSTRAINT claims_pkey PRIMARY KEY (port_id, server_port, protocol, client_port)
  );
  CREATE TABLE vpcep_sandbox.projects (
    project_id text PRIMARY KEY,
    used integer NOT NULL
  );
  CREATE TABLE vpcep_sandbox.clock (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    shift double precision NOT NULL DEFAULT 0,
    frozen_at double precision
  );
  INSERT INTO vpcep_sandbox.clock DEFAULT VALUES;
  CREATE TABLE vpcep_sandbox.settings (
    name text PRIMARY KEY,
    value text NOT NULL
  );
  `,
];
