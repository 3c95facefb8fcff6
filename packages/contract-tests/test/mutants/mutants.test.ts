import { mkdirSync, writeFileSync } from 'node:fs';
import { type Sandbox, startSandbox } from '@vpcep/sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Mutant, startFaultyServer } from '../support/faulty-server.ts';
import { isLong, linesOf, test as run } from '../support/run.ts';
import { allMutants } from './all.ts';

/** In the short form every sixteenth, another sixteenth for each part of the list. */
const chosen = isLong
  ? allMutants
  : allMutants.filter((_, index) => index % 16 === Math.floor(index / 16) % 16);
const budget = 60_000;
const killed: {
  kind: string;
  name: string;
  check: string;
  message: string;
  seconds: number;
  requests: number;
}[] = [];

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, provisioning: 250 });
});
afterAll(async () => {
  await sandbox.close();
  const folder = new URL('../../reports/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('mutants.json', folder), `${JSON.stringify(killed, null, 2)}\n`);
});

async function runAgainst(mutant: Mutant) {
  const server = await startFaultyServer(sandbox.url, mutant);
  try {
    const report = await run(server.url, { budget, creationTimeout: 4000, timeout: 5000, bail: true });
    expect(server.errors).toEqual([]);
    return report;
  } finally {
    await server.close();
  }
}

test('there are enough of them, each with a name of its own', () => {
  expect(allMutants.length).toBeGreaterThanOrEqual(80);
  expect(new Set(allMutants.map(({ name }) => name)).size).toBe(allMutants.length);
});

test('without a fault there is no finding', { timeout: 2 * budget }, async () => {
  const report = await runAgainst({ name: 'none', handler: () => (_, next) => next() });
  expect(linesOf(report)).toEqual([]);
});

describe('a server with this fault is found out', { timeout: 2 * budget }, () => {
  test.each(chosen.map((one) => [one.kind, one.name, one] as const))('%s: %s', async (kind, name, mutant) => {
    const report = await runAgainst(mutant);
    expect(report.verdict).toBe('red');
    const [first] = report.findings;
    if (!first) throw new Error('There is no finding.');
    const { check, message, after } = first;
    killed.push({
      ...{ kind, name },
      check: `${first.layer}/${check}`,
      message: message.en ?? '',
      seconds: after / 1000,
      requests: report.requests,
    });
    // None of the faults is a server that takes too long: that would be the machine, or this test.
    expect(first.failure ?? '').not.toMatch(/no response within/);
    expect(first.commands.length).toBeGreaterThan(0);
    expect(first.pointer).not.toBe('');
    for (const text of Object.values(first.message)) expect(text).not.toMatch(/\{[a-z]\w*\}|undefined/);
  });
});
