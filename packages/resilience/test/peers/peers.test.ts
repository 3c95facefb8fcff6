import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { test } from 'vitest';
import {
  type Fault,
  type FaultName,
  faults,
  faultsFor,
  type Outcome,
  type Peer,
  type PeerName,
  peers,
} from '../../src/index.ts';
import { injections } from '../support/injections.ts';
import { keeps, recovery } from '../support/promises.ts';
import type { Result, Rig } from '../support/rigs.ts';
import { startPeer } from './start-peer.ts';

const long = process.env.RESILIENCE_TESTS === 'long';

/** The most that a peer may take up, in MB, before it is ended: the machine has other work. */
const mostMemory = 1500;

/** The short form tries what takes no time. */
const quick: readonly FaultName[] = ['output-closed'];

/** Which results keep a promise of ours. Of peers, any 5xx will do where we say which. */
function keepsRoughly(outcome: Outcome, result: Result): boolean {
  const rough: readonly Outcome[] = ['unavailable', 'gateway'];
  return (
    keeps[outcome](result) || (rough.includes(outcome) && result.kind === 'error' && result.status >= 500)
  );
}

const cells = (Object.keys(peers) as PeerName[]).flatMap((name) =>
  faultsFor(name)
    .filter((fault) => long || quick.includes(fault))
    .map((fault) => ({ name, fault })),
);

test.concurrent.for(cells)(
  '$name, $fault: as the table has it',
  async ({ name, fault }, { expect: check }) => {
    const { target, holds }: Peer = peers[name];
    const problem = await findProblem(name, fault, target);
    check({ holds: problem === undefined, problem }).toEqual(
      holds.includes(fault)
        ? { holds: true, problem: undefined }
        : { holds: false, problem: check.any(String) },
    );
  },
);

/** Why a peer does not hold the promise of a target in a fault; undefined where it does. */
async function findProblem(
  name: PeerName,
  fault: FaultName,
  target: Peer['target'],
): Promise<string | undefined> {
  const outcome = (faults[fault] as Fault).promises[target] ?? 'works';
  const rig = await startPeer[name]();
  const guard = setInterval(() => memoryOf(rig) > mostMemory && rig.program.child.kill('SIGKILL'), 100);
  let stopped = false;
  try {
    const { restore } = await injections[fault].inject(rig);
    const [wrong] = (await askAll(rig)).filter((result) => !keepsRoughly(outcome, result));
    await restore();
    if (wrong) return `${outcome}: ${JSON.stringify(wrong)}`;
    if (!(await recovers(rig))) return 'It does not recover.';
    const [lost] = await rig.findLost();
    if (lost) return `${lost} is lost.`;
    stopped = true;
    const code = await rig.stop();
    return code === 0 || code === 'SIGTERM' ? undefined : `It ends with ${code}.`;
  } finally {
    clearInterval(guard);
    if (!stopped) await rig.stop().catch(() => {});
  }
}

async function askAll(rig: Rig): Promise<Result[]> {
  const results: Result[] = [];
  for (const operation of rig.operations) results.push(await rig.ask(operation));
  return results;
}

async function recovers(rig: Rig): Promise<boolean> {
  const until = Date.now() + recovery;
  while (Date.now() < until) {
    if ((await askAll(rig)).every(keeps.works)) return true;
    await wait(100);
  }
  return false;
}

/** Resident memory, in MB; 0 where it has ended. */
function memoryOf({ program }: Rig): number {
  try {
    const status = readFileSync(`/proc/${program.child.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1000;
  } catch {
    return 0;
  }
}
