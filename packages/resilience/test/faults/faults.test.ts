import { afterAll, expect, test, vi } from 'vitest';
import { type Fault, faults, type Target } from '../../src/index.ts';
import { injections } from '../support/injections.ts';
import { stopPostgres } from '../support/postgres.ts';
import { keeps, recovery } from '../support/promises.ts';
import { type Result, type Rig, startRig } from '../support/rigs.ts';

const long = process.env.RESILIENCE_TESTS === 'long';

/** How often each operation is tried while a fault lasts: once where each try takes a minute. */
const roundsOf = ({ slow = [] }: Fault, target: Target) => (long && !slow.includes(target) ? 20 : 1);

afterAll(stopPostgres, 30_000);

const cells = Object.entries<Fault>(faults).flatMap(([name, { promises, slow = [] }]) =>
  Object.entries(promises)
    .filter(([target]) => long || !slow.includes(target as Target))
    .map(([target, outcome]) => ({ name: name as keyof typeof faults, target: target as Target, outcome })),
);

/** Those that a program is told to end in while they last: in the short form, where ending takes what fails. */
const endings = cells.filter(
  ({ name, target }) =>
    long ||
    ['database-locked', 'database-stopped'].includes(name) ||
    (name === 'disk-full' && target === 'sandbox'),
);

test.concurrent.for(endings)(
  '$target, $name: ends when told, while it lasts',
  async ({ name, target }, { expect: check, onTestFinished }) => {
    const { start = {}, inject } = injections[name];
    const rig = await startRig[target](start);
    let restore = async (): Promise<unknown> => undefined;
    const ask = () => askAll(rig, 1);
    await works(rig);
    ({ restore } = await inject(rig));
    onTestFinished(async () => void (await restore()));
    // Whatever is under way then is cut off.
    const underWay = ask();
    await new Promise((resolve) => setTimeout(resolve, 300));
    check(await rig.stop()).toBe(0);
    await underWay;
  },
);

test.concurrent.for(cells)(
  '$target, $name: $outcome',
  async ({ name, target, outcome }, { expect: check, onTestFinished }) => {
    const { start = {}, inject } = injections[name];
    const rig = await startRig[target](start);
    let running = true;
    onTestFinished(async () => {
      if (running) await rig.stop();
    });
    await works(rig);

    const { restore, results = [] } = await inject(rig);
    if (results.length === 0) results.push(...(await askAll(rig, roundsOf(faults[name], target))));
    check(results.filter((result) => !keeps[outcome](result))).toEqual([]);
    await restore();

    await vi.waitFor(() => works(rig), { timeout: recovery, interval: 100 });
    check(await rig.findLost()).toEqual([]);
    running = false;
    check(await rig.stop()).toBe(0);
  },
);

async function works(rig: Rig): Promise<void> {
  const results = await askAll(rig, 1);
  expect(results.filter(({ kind }) => kind !== 'success')).toEqual([]);
}

/** Tries every operation, in order. */
async function askAll(rig: Rig, times: number): Promise<Result[]> {
  const results: Result[] = [];
  for (let round = 0; round < times; round++) {
    for (const operation of rig.operations) results.push(await rig.ask(operation));
  }
  return results;
}
