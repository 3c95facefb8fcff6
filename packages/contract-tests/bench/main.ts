// Measures how many faulty servers the suite finds, beside tools that send examples: the same servers for all, one after the
// other. A tool finds a server when it fails in a way in which it does not fail on the server without a fault.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operationById, readContract, successOf } from '@vpcep/contract';
import { startSandbox } from '@vpcep/sandbox';
import fc from 'fast-check';
import { createReport, showProgress } from '../../../scripts/bench/report.ts';
import { median } from '../../../scripts/bench/statistics.ts';
import { allMutants } from '../test/mutants/all.ts';
import { type Mutant, startFaultyServer } from '../test/support/faulty-server.ts';
import { guideTable } from '../test/support/guide.ts';
import { type Peer, preparePeers } from './peers.ts';

/** How many faulty servers of each kind are drawn. */
const sample = { slip: 20, rule: 12, contract: 8 } as const;
const seed = 1;

const none: Mutant = { name: 'none', handler: () => (_, next) => next() };
const folder = mkdtempSync(join(tmpdir(), 'contract-tests-bench-'));
const report = createReport();
try {
  await compare(await preparePeers(folder));
  report.finish();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function compare(peers: readonly Peer[]): Promise<void> {
  const mutants = Object.entries(sample).flatMap(([kind, count]) => {
    const all = allMutants.filter((mutant) => mutant.kind === kind);
    return fc
      .sample(fc.shuffledSubarray(all, { minLength: count, maxLength: count }), { seed, numRuns: 1 })
      .flat();
  });
  const rows = new Map(peers.map(({ name }) => [name, { usual: 0, found: 0, seconds: [] as number[] }]));
  const usual = new Map<string, readonly string[]>();
  for (const peer of peers) {
    const { failed } = await run(peer, none);
    usual.set(peer.name, failed);
    Object.assign(rows.get(peer.name) ?? {}, { usual: failed.length });
  }
  const missed: string[][] = [];
  for (const [index, mutant] of mutants.entries()) {
    const line = [mutant.name];
    for (const peer of peers) {
      showProgress(`${index + 1} of ${mutants.length}: ${peer.name}, ${mutant.name}`);
      const { failed, seconds } = await run(peer, mutant);
      const found = failed.some((name) => !usual.get(peer.name)?.includes(name));
      const row = rows.get(peer.name);
      row?.seconds.push(seconds);
      if (row && found) row.found++;
      line.push(found ? '✓' : '–');
    }
    missed.push(line);
  }
  report.table('Faulty servers', ['', ...peers.map(({ name }) => name)], missed);
  report.table(
    `${mutants.length} faulty servers, seed ${seed}`,
    ['tool', 'found', 'fails without a fault', 'median seconds a server'],
    [...rows].map(([name, row]) => [
      name,
      String(row.found),
      String(row.usual),
      median(row.seconds).toFixed(1),
    ]),
  );
  const stated = guideTable('en', 'Portman');
  for (const [name, { found }] of rows) {
    const bound = Number(stated.find(([tool]) => tool === name)?.[1]);
    const side = name === peers[0]?.name ? 'at least' : 'at most';
    report.budget({ what: `${name}: found, as the guide says`, value: found, side, bound });
  }
}

/** Lets a tool test a server with a fault, on a sandbox that holds the service of the examples. */
async function run(peer: Peer, mutant: Mutant): Promise<{ failed: readonly string[]; seconds: number }> {
  const sandbox = await startSandbox({ port: 0, provisioning: 200, seed: { services: [storedService()] } });
  const server = await startFaultyServer(sandbox.url, mutant);
  const began = performance.now();
  try {
    const failed = await peer.run(server.url);
    return { failed, seconds: (performance.now() - began) / 1000 };
  } finally {
    await server.close();
    await sandbox.close();
  }
}

/** The service that the examples of reading and updating are about, on a backend of its own. */
function storedService(): unknown {
  const [example] = successOf(operationById(readContract(), 'getEndpointService'))?.examples ?? [];
  const service = (example?.value ?? {}) as Record<string, unknown>;
  const { id, project_id, vpc_id, server_type, ports, approval_enabled } = service;
  return { id, project_id, vpc_id, server_type, ports, approval_enabled, port_id: crypto.randomUUID() };
}
