import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { interleave } from '../bench/interleave.ts';
import { root, runScript } from './script.ts';

test('subjects are measured in turns, each round beginning with another one; what warms up does not count', async () => {
  const order: string[] = [];
  const subject = (name: string, every?: number) => ({
    name,
    ...(every && { every }),
    measure: () => order.push(name),
  });
  const samples = await interleave('test', [subject('a'), subject('b'), subject('c', 2)], {
    rounds: 3,
    warmUp: 1,
  });
  expect(order.join('')).toBe('abc' + 'ba' + 'cab' + 'ba');
  expect([...samples].map(([name, byRound]) => [name, [...byRound.keys()]])).toEqual([
    ['a', [1, 2, 3]],
    ['b', [1, 2, 3]],
    ['c', [2]],
  ]);
});

test('a missed budget is reported with all others, and the exit code is 1', () => {
  const report = pathToFileURL(join(root, 'scripts/bench/report.ts')).href;
  const run = (value: string) => {
    const code = `const { createReport } = await import('${report}');
      const report = createReport();
      report.budget({ what: 'first', value: ${value}, side: 'at most', bound: 1, unit: 'x' });
      report.budget({ what: 'second', value: 0.5, side: 'at least', bound: 0.25 });
      report.finish();`;
    return spawnSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' });
  };
  const kept = run('0.5');
  expect(kept.stderr).toBe('');
  expect(kept.status).toBe(0);
  expect(kept.stdout).toContain('All budgets are kept.');
  for (const value of ['1.5', 'NaN']) {
    const missed = run(value);
    expect(missed.status, value).toBe(1);
    expect(missed.stdout).toMatch(/first +\S+x +at most 1x +✗ missed\n +second +0\.50 +at least 0\.25 +✓/);
    expect(missed.stdout).toContain('1 of 2 budgets missed');
  }
});

test('a package that fails does not keep the next from its run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vpcep-bench-'));
  try {
    cpSync(join(root, 'scripts'), join(folder, 'scripts'), {
      recursive: true,
      filter: (path) => !path.includes('/test'),
    });
    for (const file of [
      'package.json',
      'pnpm-workspace.yaml',
      'pnpm-lock.yaml',
      'turbo.json',
      'tsconfig.base.json',
    ])
      cpSync(join(root, file), join(folder, file));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (const [name, code] of Object.entries({ a: 'process.exit(3)', b: "console.log('b ran')", c: '' })) {
      mkdirSync(join(folder, 'packages', name), { recursive: true });
      const scripts = code ? { bench: `node -e "${code}"` } : {};
      writeFileSync(join(folder, 'packages', name, 'package.json'), JSON.stringify({ name, scripts }));
    }
    const args = [join(folder, 'scripts/one-by-one.mjs'), 'bench', 'a', 'b'];
    const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    expect(stdout).toContain('b ran');
    expect(stdout).toContain('bench failed in a: see above.');
    expect(status).toBe(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a package without a benchmark is named', async () => {
  for (const name of ['@vpcep/mock', 'mock']) {
    const { printed, exited } = runScript('one-by-one', ['bench', name]);
    expect(await exited).toBe(2);
    expect(printed.err).toMatch(
      new RegExp(`^${name} has no bench\\. These have: @vpcep/client, .*, pipeline\\.\n$`),
    );
  }
});
