import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase } from '@vpcep/testing/postgres';
import { inject, onTestFinished } from 'vitest';

/** A kind of store; `create` makes an empty one that goes when the test is over. */
export interface Store {
  readonly name: string;
  /** Whether the state outlives the sandbox. */
  readonly lasts: boolean;
  readonly create: () => Promise<string | undefined>;
}

const file: Store = {
  name: 'a file',
  lasts: true,
  create: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vpcep-sandbox-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    return join(folder, 'state.db');
  },
};

const postgres: Store = {
  name: 'PostgreSQL',
  lasts: true,
  create: () => createDatabase(inject('postgres')),
};

/** Every kind of store. */
export const stores: readonly Store[] = [
  { name: 'memory', lasts: false, create: async () => undefined },
  file,
  postgres,
];

/** The kinds of store that outlive the sandbox. */
export const lastingStores: readonly Store[] = [file, postgres];

/** Whether the proofs run in full. */
export const long = process.env.SANDBOX_TESTS === 'long';
