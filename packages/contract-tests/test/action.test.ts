import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { startFaultyServer } from './support/faulty-server.ts';
import { sandboxFor } from './support/run.ts';

const bin = fileURLToPath(new URL('../bin/vpcep-contract.mjs', import.meta.url));
const action = parse(readFileSync(new URL('../action.yml', import.meta.url), 'utf8'));

/** Runs the steps of the action as the runner does; `npx` finds the command of this folder. */
async function runAction(inputs: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'contract-action-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const npx = join(folder, 'npx');
  writeFileSync(
    npx,
    `#!/usr/bin/env bash\n[ "$1 $2" = "--yes --package" ] || exit 9\nshift 4\nexec "${process.execPath}" "${bin}" "$@"\n`,
  );
  chmodSync(npx, 0o755);
  const output = join(folder, 'output');
  writeFileSync(output, '');
  const [step] = action.runs.steps;
  const env = Object.fromEntries(
    Object.entries<string>(step.env).map(([name, expression]) => [
      name,
      expression.replace(
        /\$\{\{ inputs\.([\w-]+) \}\}/g,
        (_, input: string) => inputs[input] ?? action.inputs[input].default,
      ),
    ]),
  );
  const { code, stdout } = await new Promise<{ code: number; stdout: string }>((resolve) => {
    const child = execFile(
      'bash',
      ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', step.run],
      {
        cwd: folder,
        env: { ...process.env, ...env, PATH: `${folder}:${process.env.PATH}`, GITHUB_OUTPUT: output },
      },
      (_, out) => resolve({ code: child.exitCode ?? -1, stdout: out }),
    );
  });
  return {
    code,
    stdout,
    output: readFileSync(output, 'utf8'),
    read: (name: string) => readFileSync(join(folder, name), 'utf8'),
  };
}

test('a server that honours the contract: green, with reports', { timeout: 60_000 }, async () => {
  const url = await sandboxFor({ tokens: [{ name: 'ours', value: 'secret-token', project: 'p1' }] });
  const { code, output, stdout, read } = await runAction({
    'base-url': url,
    token: 'secret-token',
    'project-id': 'p1',
    arguments: '--only examples',
  });
  expect({ code, output }).toEqual({ code: 0, output: 'verdict=green\n' });
  expect(stdout).toContain('::notice title=vpcep-contract::GREEN');
  expect(read('contract-report/contract.html')).toContain('<!doctype html>');
  expect(JSON.parse(read('contract-report/contract.json')).verdict).toBe('green');
});

test('a server that breaks it: red, and the step fails', { timeout: 60_000 }, async () => {
  const server = await startFaultyServer(await sandboxFor(), {
    name: 'no name',
    handler: () => async (_, next) => {
      const reply = await next();
      delete reply.body.service_name;
      return reply;
    },
  });
  onTestFinished(() => server.close());
  const { code, output, stdout } = await runAction({ 'base-url': server.url, arguments: '--only examples' });
  expect({ code, output }).toEqual({ code: 1, output: 'verdict=red\n' });
  expect(stdout).toMatch(/^::error title=/m);
});

test('no server: the step fails, and says no verdict', { timeout: 60_000 }, async () => {
  const { code, output } = await runAction({ 'base-url': 'http://127.0.0.1:1' });
  expect({ code, output }).toEqual({ code: 2, output: '' });
});
