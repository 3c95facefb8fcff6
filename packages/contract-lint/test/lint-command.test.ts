import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

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
  expect(output).toMatch(/^\S+ redocly .+ s\n\S+ spectral .+ s\n\S+ companions .+ s\n$/);
  expect(code).toBe(0);
});

test('an argument that is not known is rejected', () => {
  expect(run('main', '--mend')).toEqual({
    code: 2,
    output: 'lint takes no argument but --fix; it was given --mend.\n',
  });
});

test('accepting says what it wants, and rejects what is not stale', { timeout: 60_000 }, () => {
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
