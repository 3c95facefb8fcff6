// Whatever is ended, and however: no process and no port stays behind, and nothing comes up afterwards.
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { makeSmallClone, type SmallClone } from './small-clone.ts';

vi.setConfig({ testTimeout: 60_000 });

const signals = ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGKILL'] as const;
/** Stages of `npm start`, by a part of their command line. */
const stages = { npm: /^npm start/, 'run.mjs': /run\.mjs start$/, 'start.mjs': /start\.mjs$/ };
const buildStages = { ...stages, turbo: /turbo run build/, task: /setInterval/ };
const cases = (names: object) =>
  Object.keys(names).flatMap((stage) => signals.map((signal) => ({ stage, signal })));

const endless = 'node -e "setInterval(Date,1000)"';

describe('npm start', () => {
  test.concurrent.each(cases(stages))('serving: $stage ends by $signal', async ({ stage, signal }) => {
    const clone = await makeSmallClone();
    try {
      const { printed } = clone.start('npm', ['start']);
      await vi.waitFor(() => expect(printed.all).toContain('Ctrl+C ends all three.'), { timeout: 30_000 });
      end(find(clone, stages[stage as keyof typeof stages]), stage, signal);
      await expectNothingLeft(clone);
    } finally {
      clone.remove();
    }
  });

  // turbo itself, unlike a job, only waits for its tasks on SIGINT.
  const buildCases = cases(buildStages).filter(
    ({ stage, signal }) => stage !== 'turbo' || signal !== 'SIGINT',
  );
  test.concurrent.each(buildCases)('building: $stage ends by $signal', async ({ stage, signal }) => {
    const clone = await makeSmallClone(endless);
    try {
      clone.start('npm', ['start']);
      await vi.waitFor(() => find(clone, buildStages.task), { timeout: 30_000 });
      end(find(clone, buildStages[stage as keyof typeof buildStages]), stage, signal);
      await expectNothingLeft(clone);
    } finally {
      clone.remove();
    }
  });

  test('the parent of npm is killed', async () => {
    const clone = await makeSmallClone();
    try {
      const { child, printed } = clone.start('sh', ['-c', 'npm start; true']);
      await vi.waitFor(() => expect(printed.all).toContain('Ctrl+C ends all three.'), { timeout: 30_000 });
      child.kill('SIGKILL');
      await expectNothingLeft(clone);
    } finally {
      clone.remove();
    }
  });
});

/** The process of a stage; with a shell between, that is not the shell. */
function find(clone: SmallClone, stage: RegExp): number {
  const found = clone
    .processes()
    .find(({ command }) => stage.test(command) && !/^(sh|\S*\/sh) /.test(command));
  if (!found) throw new Error(`No process like ${stage}: ${JSON.stringify(clone.processes())}`);
  return found.pid;
}

/** Ends a process. npm waits for its script on Ctrl+C, which a terminal sends to all of the job. */
function end(pid: number, stage: string, signal: NodeJS.Signals): void {
  process.kill(stage === 'npm' && signal === 'SIGINT' ? -pid : pid, signal);
}

async function expectNothingLeft(clone: SmallClone): Promise<void> {
  await vi.waitFor(() => expect(clone.processes()).toEqual([]), { timeout: 20_000, interval: 100 });
  await sleep(500);
  expect(clone.processes(), 'nothing comes up afterwards').toEqual([]);
  for (const port of Object.values(clone.ports)) await expectFree(Number(port));
}

function expectFree(port: number): Promise<void> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}
