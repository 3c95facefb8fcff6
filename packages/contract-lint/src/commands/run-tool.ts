import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { specPath } from '@vpcep/contract/build';

const run = promisify(execFile);

/**
 * Runs a command-line tool of Node in this package, without telemetry.
 *
 * @param script the absolute path of the tool
 * @throws Error with everything that the tool has printed, when it fails
 */
export async function runTool(script: string, args: readonly string[]): Promise<void> {
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  try {
    await run(process.execPath, [script, ...args], { cwd: specPath(), env });
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
    throw new Error(`${stdout}${stderr}`.trim() || message, { cause: error });
  }
}
