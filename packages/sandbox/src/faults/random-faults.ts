import type { Faults } from './faults.ts';
import { parseFaults } from './parse-faults.ts';

/** Faults for a share of all requests. */
export interface FaultRule {
  readonly faults: Faults;
  /** 0 to 1. */
  readonly rate: number;
}

/**
 * Reads an option such as `latency=2s; EndPoint.0013@0.1`: directives, and for which share of the requests; without it,
 * for all.
 *
 * @returns undefined when it cannot be read
 */
export function parseFaultRule(text: string, language: string): FaultRule | undefined {
  const [directives = '', share = '1', ...more] = text.split('@');
  const faults = parseFaults(directives, language);
  const rate = /^\s*(0|1|0?\.\d+|[01]\.\d+)\s*$/.test(share) ? Number(share) : 2;
  if ('unknown' in faults || Object.keys(faults).length === 0 || rate > 1 || more.length > 0) {
    return undefined;
  }
  return { faults, rate };
}

/** Draws the faults of one request. */
export function drawFaults(rules: readonly FaultRule[], random: () => number): Faults | undefined {
  let drawn: Faults | undefined;
  for (const { faults, rate } of rules) if (random() < rate) drawn = { ...drawn, ...faults };
  return drawn;
}
