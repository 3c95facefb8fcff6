import { onTestFinished } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/index.ts';

/** Starts a sandbox for one test, without quota and delay unless it asks for them. */
export async function start(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({
    port: 0,
    quota: Number.POSITIVE_INFINITY,
    provisioning: 0,
    closeTimeout: 500,
    ...options,
  });
  onTestFinished(() => sandbox.close());
  return sandbox;
}
