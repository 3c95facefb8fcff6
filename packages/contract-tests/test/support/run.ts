import { type SandboxOptions, startSandbox } from '@vpcep/sandbox';
import { onTestFinished } from 'vitest';
import { runSuite, type SuiteOptions, type SuiteReport } from '../../src/index.ts';

/** Whether every proof is to run in full. */
export const isLong = process.env.CONTRACT_TESTS === 'long';

/** Starts a sandbox for one test. */
export async function sandboxFor(options: SandboxOptions = {}): Promise<string> {
  const sandbox = await startSandbox({ port: 0, provisioning: 300, ...options });
  onTestFinished(() => sandbox.close());
  return sandbox.url;
}

/** Tests a server. The seed is fixed, so that a test that fails does so again. */
export function test(baseUrl: string, options: Partial<SuiteOptions> = {}): Promise<SuiteReport> {
  return runSuite({ baseUrl, seed: 1, runs: 50, creationTimeout: 10_000, timeout: 10_000, ...options });
}

/** The findings of a report, a line each. */
export function linesOf({ findings }: SuiteReport): string[] {
  return findings.map(
    ({ check, operations, message, pointer }) => `${check} ${operations.join()}: ${message.en} ${pointer}`,
  );
}
