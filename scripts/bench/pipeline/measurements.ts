import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { quartiles } from '../statistics.ts';

/** One row of the report on the pipeline, as the docs read it. */
export interface Measurement {
  /** What was measured: the docs have its name in each language. */
  id: string;
  unit: 's' | 'tasks' | 'x';
  median: number;
  least: number;
  greatest: number;
  /** How many times it was measured. */
  rounds: number;
  /** The bound that the measure should keep; what has none stands beside it for comparison. */
  target?: { side: 'at least' | 'at most'; bound: number };
  /** Numbers that say more, such as the two that a share is made of. */
  details?: Record<string, number>;
  /** How many processes wanted a processor in the minute before: the benchmark's own and those of others. */
  load: number;
  /** Day of the measurement. */
  date: string;
}

interface MeasurementFile {
  /** Where it was measured. */
  machine: { cores: number; node: string };
  rows: Measurement[];
}

/** What the page about speed in the docs is made from. */
const file = new URL('../../../apps/docs/src/measurements/pipeline.json', import.meta.url);

/** The rows that were measured in this run. */
export const measured: Measurement[] = [];

/** Records samples of one measure. */
export function record(
  id: string,
  unit: Measurement['unit'],
  samples: readonly number[],
  target?: Measurement['target'],
  details?: Record<string, number>,
): void {
  const { median } = quartiles(samples);
  measured.push({
    id,
    unit,
    median: round(median),
    least: round(Math.min(...samples)),
    greatest: round(Math.max(...samples)),
    rounds: samples.length,
    ...(target && { target }),
    ...(details && {
      details: Object.fromEntries(Object.entries(details).map(([name, value]) => [name, round(value)])),
    }),
    load: round(loadavg()[0] ?? Number.NaN),
    date: new Date().toISOString().slice(0, 10),
  });
}

/** Writes what was measured into the data file of the docs; rows that were not measured stay as they are. */
export function writeMeasurements(): void {
  const before = JSON.parse(readFileSync(file, 'utf8')) as MeasurementFile;
  const rows = new Map([...before.rows, ...measured].map((row) => [row.id, row]));
  const after: MeasurementFile = {
    machine: { cores: availableParallelism(), node: process.versions.node },
    rows: [...rows.values()],
  };
  writeFileSync(file, `${JSON.stringify(after, null, 2)}\n`);
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
