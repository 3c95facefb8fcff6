// `npm run bench -- pipeline`: what an author waits for, and what the pipeline costs with contracts of 3, 30, 300 and 3,000
// operations. Everything happens in copies of the repository. BENCH_PARTS chooses among the parts (`dev,build,tasks,lint,docs,
// mock,growth`), BENCH_ROUNDS says how often each is measured. What was measured goes to the page about speed in the docs.
import { tmpdir } from 'node:os';
import { createReport } from '../report.ts';
import { measureBuilds } from './build-loop.ts';
import { removeCopies } from './copies.ts';
import { measureDevLoop } from './dev-loop.ts';
import { measureGrowth, measureLint } from './growth.ts';
import { measured, writeMeasurements } from './measurements.ts';
import { measureMock } from './mock-rate.ts';
import { measureSite } from './site-growth.ts';
import { countTestTasks } from './test-tasks.ts';

// On a disk, where an author works, even where there is room in memory.
process.env.TMPDIR ??= tmpdir();
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const parts: Readonly<Record<string, () => Promise<void>>> = {
  dev: () => measureDevLoop(rounds),
  build: () => measureBuilds(rounds),
  tasks: countTestTasks,
  lint: () => measureLint(300, rounds),
  docs: () => measureSite(300),
  mock: () => measureMock([3, 300, 3_000], rounds),
  growth: () => measureGrowth([30, 3_000]),
};

const chosen = process.env.BENCH_PARTS?.split(',') ?? Object.keys(parts);
const report = createReport();
try {
  for (const name of chosen) {
    const part = parts[name];
    if (!part) throw new Error(`There is no part ${name}; there are ${Object.keys(parts).join(', ')}.`);
    await part();
  }
} finally {
  removeCopies();
}
report.table(
  'Pipeline',
  ['measure', 'median', 'least', 'greatest', 'rounds'],
  measured.map(({ id, unit, median, least, greatest, rounds: times }) => [
    id,
    `${median} ${unit}`,
    `${least}`,
    `${greatest}`,
    `${times}`,
  ]),
);
for (const { id, unit, median, target } of measured) {
  if (target) report.budget({ what: id, value: median, ...target, unit: ` ${unit}` });
}
report.finish();
writeMeasurements();
