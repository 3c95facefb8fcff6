import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startSandbox } from '../src/index.ts';
import { commandArbitraries, type Real } from './model/commands.ts';
import { Model } from './model/model.ts';
import { api } from './support/api.ts';
import { long, stores } from './support/stores.ts';

/** Sequences in all, spread over the stores. */
const sequences = Number(process.env.SANDBOX_SEQUENCES ?? (long ? 2100 : 105));
const startOfTime = Date.parse('2026-03-02T08:15:30Z');
const quota = 3;

describe.each(stores)('$name', ({ create: createStore, lasts }) => {
  test(`behaves like the model in ${sequences / stores.length} random sequences`, async () => {
    const db = await createStore();
    const restart = () => startSandbox({ port: 0, db, quota, provisioning: 10_000 });
    const real: Real = { sandbox: await restart(), restart };
    let checked = 0;
    try {
      await fc.assert(
        fc.asyncProperty(
          fc.commands(commandArbitraries(lasts), { size: 'large', maxCommands: 40 }),
          async (commands) => {
            await real.sandbox.control.reset();
            await real.sandbox.control.freeze(startOfTime);
            const model = new Model(startOfTime, quota);
            await fc.asyncModelRun(() => ({ model, real }), commands);
            for (const service of model.services) {
              const { body } = await api(real.sandbox.url, service.project).get(service.id);
              expect(body).toMatchObject(model.details(service));
            }
            checked += model.services.length;
          },
        ),
        {
          numRuns: Math.ceil(sequences / stores.length),
          interruptAfterTimeLimit: long ? 3_000_000 : 50_000,
          markInterruptAsFailure: true,
        },
      );
    } finally {
      await real.sandbox.close();
    }
    expect(checked).toBeGreaterThan(sequences / stores.length);
  });
});
