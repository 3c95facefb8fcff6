import file from '../measurements/pipeline.json' with { type: 'json' };

/** One measure of the pipeline: `npm run bench -- pipeline` writes them. */
export interface Measurement {
  /** The catalogue has its name as `speed.<id>`. */
  readonly id: string;
  /** Seconds, tasks, or a share. */
  readonly unit: 's' | 'tasks' | 'x';
  readonly median: number;
  readonly least: number;
  readonly greatest: number;
  readonly rounds: number;
  /** What the measure should keep to; without one it stands beside others for comparison. */
  readonly target?: { readonly side: 'at least' | 'at most'; readonly bound: number };
  readonly details?: Readonly<Record<string, number>>;
  /** How many processes wanted a processor in the minute before. */
  readonly load: number;
  readonly date: string;
}

/** Where it was measured. */
export const machine: { readonly cores: number; readonly node: string } = file.machine;

const rows = file.rows as readonly Measurement[];

/** What belongs together, in the order of the page; the tools alone stand beside what uses them. */
const groupIds = {
  dev: /^dev\./,
  build: /^build\.|^raw\.(tsc|astro)$/,
  tests: /^(tasks|test)\./,
  lint: /^lint\.|^raw\.(redocly|spectral)$/,
  docs: /^docs\./,
  mock: /^mock\./,
  growth: /^growth\./,
} as const;

/** The name of a group of measures. */
export type MeasurementGroup = keyof typeof groupIds;

/** The groups that were measured, with their measures. */
export const measurementGroups: readonly {
  readonly name: MeasurementGroup;
  readonly rows: readonly Measurement[];
}[] = (Object.entries(groupIds) as [MeasurementGroup, RegExp][])
  .map(([name, pattern]) => ({ name, rows: rows.filter(({ id }) => pattern.test(id)) }))
  .filter((group) => group.rows.length > 0);

/** How a measure stands to its target: 1 is on it, less is better; undefined without a target. */
export function shareOfTarget({ median, target }: Measurement): number | undefined {
  if (!target) return undefined;
  return target.side === 'at most' ? median / target.bound : target.bound / median;
}
