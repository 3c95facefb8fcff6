import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '../src/index.ts';

const redocly = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');
const workflows = fileURLToPath(new URL('../../../spec/workflows/', import.meta.url));

/** Runs the workflow of the contract as its description says, on a sandbox of its own. */
async function respect(options: SandboxOptions) {
  return run(await start(options));
}

async function start(options: SandboxOptions) {
  const sandbox = await startSandbox({ port: 0, ...options });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

/** The command that the description shows. The tool, the address and the backend are this run's. */
function run({ url }: Sandbox) {
  const text = readFileSync(join(workflows, 'publish-and-modify.arazzo.yaml'), 'utf8');
  const [, command = ''] = /```sh\n(.+?)\n *```/s.exec(text) ?? [];
  const [, ...args] = command
    .trim()
    .replaceAll(/\\\n/g, ' ')
    .replace('http://localhost:4020', url)
    .replace('$(uuidgen)', randomUUID())
    .split(/\s+/);
  return promisify(execFile)(process.execPath, [redocly, ...args], {
    cwd: workflows,
    env: {
      ...process.env,
      REDOCLY_TELEMETRY: 'off',
      REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
      NO_COLOR: '1',
    },
  });
}

test('the workflow of the contract passes against the sandbox', { timeout: 60_000 }, async () => {
  const { stdout, stderr } = await respect({ provisioning: 500 });
  expect(stdout + stderr).toMatch(/Steps: 4 passed, 4 total/);
});

test('it passes again and again on one sandbox, on a backend of its own each time', {
  timeout: 90_000,
}, async () => {
  const sandbox = await start({ provisioning: 500, seed: 'examples' });
  for (let count = 0; count < 2; count++) {
    const { stdout, stderr } = await run(sandbox);
    expect(stdout + stderr).toMatch(/Steps: 4 passed, 4 total/);
  }
});

test('it fails where a creation fails', { timeout: 60_000 }, async () => {
  await expect(respect({ provisioning: 500, failRate: 1 })).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/Steps: 1 passed, 1 failed, 2 total/),
  });
});
