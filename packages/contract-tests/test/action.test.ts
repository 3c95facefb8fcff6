import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { runAction } from './support/action.ts';
import { startFaultyServer } from './support/faulty-server.ts';
import { sandboxFor } from './support/run.ts';

const bin = fileURLToPath(new URL('../bin/vpcep-contract.mjs', import.meta.url));
const actionFile = fileURLToPath(new URL('../action.yml', import.meta.url));

/** Runs the action; `npx` finds the command of this folder. */
async function act(inputs: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'contract-action-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const npx = join(folder, 'npx');
  writeFileSync(
    npx,
    `#!/usr/bin/env bash\n[ "$1 $2" = "--yes --package" ] || exit 9\nshift 4\nexec "${process.execPath}" "${bin}" "$@"\n`,
  );
  chmodSync(npx, 0o755);
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` };
  const ended = await runAction(actionFile, inputs, folder, env);
  return { ...ended, read: (name: string) => readFileSync(join(folder, name), 'utf8') };
}

test('a server that honours the contract: green, with reports', { timeout: 60_000 }, async () => {
  const url = await sandboxFor({ tokens: [{ name: 'ours', value: 'secret-token', project: 'p1' }] });
  const { code, output, stdout, read } = await act({
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
  const { code, output, stdout } = await act({ 'base-url': server.url, arguments: '--only examples' });
  expect({ code, output }).toEqual({ code: 1, output: 'verdict=red\n' });
  expect(stdout).toMatch(/^::error title=/m);
});

test('no server: the step fails, and says no verdict', { timeout: 60_000 }, async () => {
  const { code, output } = await act({ 'base-url': 'http://127.0.0.1:1' });
  expect({ code, output }).toEqual({ code: 2, output: '' });
});
