import type { SuiteReport } from '../run/run-suite.ts';
import { readTraffic } from './read-har.ts';
import { createRecorder, type RecorderOptions } from './recorder.ts';

/** Which recorded traffic is checked, and how. */
export interface TrafficOptions extends RecorderOptions {
  /** Base address of the API: what went elsewhere is left out. Default: everything is checked. */
  readonly baseUrl?: string | undefined;
}

/**
 * Checks recorded traffic in both directions: an HTTP Archive, or its entries one a line.
 *
 * @throws {TrafficError} the file is neither; an error of the file system where it cannot be read
 */
export async function checkTraffic(
  path: string,
  { baseUrl, ...options }: TrafficOptions = {},
): Promise<SuiteReport> {
  const recorder = await createRecorder(undefined, options);
  const base = baseUrl === undefined ? undefined : `${new URL(baseUrl).href.replace(/\/$/, '')}/`;
  for await (const traffic of readTraffic(path)) {
    if (base === undefined || new URL(traffic.url).href.startsWith(base)) recorder.record(traffic);
  }
  return recorder.report();
}
