import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { specPath } from '@vpcep/contract/build';
import { expect, test } from 'vitest';
import { contractDocuments } from '../src/commands/documents.ts';
import { redocly } from './redocly.ts';

/** Runs a script of `src/commands/`; its exit code and what it prints. */
function run(script: string, ...args: string[]): { code: number; output: string } {
  try {
    const path = fileURLToPath(new URL(`../src/commands/${script}.ts`, import.meta.url));
    const output = execFileSync(process.execPath, [path, ...args], { encoding: 'utf8', stdio: 'pipe' });
    return { code: 0, output };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { code: status, output: `${stdout}${stderr}` };
  }
}

test('every linter passes the contract', { timeout: 60_000 }, () => {
  const { code, output } = run('main');
  expect(output).toMatch(/^\S+ redocly .+ s\n\S+ spectral .+ s\n\S+ files .+ s\n\S+ texts .+ s\n$/);
  expect(code).toBe(0);
});

test("Redocly's command line passes the contract, with the same configuration", { timeout: 60_000 }, () => {
  redocly(['lint', '--lint-config=error', ...contractDocuments()], specPath());
});

test('an argument that is not known is rejected', () => {
  expect(run('main', '--format')).toEqual({
    code: 2,
    output: 'lint takes no argument but --fix; it was given --format.\n',
  });
});

test('accepting says what it needs, and rejects what is not stale', { timeout: 60_000 }, () => {
  expect(run('accept')).toEqual({
    code: 1,
    output:
      'Say which translations are still right, as `pnpm lint` prints them: "openapi.yaml#/info/title".\n',
  });
  expect(run('accept', 'openapi.yaml#/info/title')).toEqual({
    code: 1,
    output: 'openapi.yaml#/info/title: nothing to accept there. Nothing is stale.\n',
  });
});
