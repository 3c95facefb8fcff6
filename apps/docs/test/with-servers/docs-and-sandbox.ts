import { type SandboxOptions, startSandbox } from '@vpcep/sandbox';
import { afterAll, beforeAll } from 'vitest';
import { serveDocs } from '../../serve.mjs';

/** Serves the built site and a sandbox for all tests of a file; their addresses are there when the tests run. */
export function docsAndSandbox(options: SandboxOptions = {}): { docs: string; sandbox: string } {
  const addresses = { docs: '', sandbox: '' };
  const running: { url: string; close(): Promise<void> }[] = [];
  beforeAll(async () => {
    const [docs, sandbox] = await Promise.all([
      serveDocs({ port: 0 }),
      startSandbox({ port: 0, ...options }),
    ]);
    running.push(docs, sandbox);
    Object.assign(addresses, { docs: docs.url, sandbox: sandbox.url });
  });
  afterAll(() => Promise.all(running.map((server) => server.close())));
  return addresses;
}
