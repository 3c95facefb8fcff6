import type { IncomingHttpHeaders } from 'node:http';
import { printable, type Rejection, reject, violation } from '@vpcep/server';
import type { Faults } from './faults.ts';
import { parseFaults } from './parse-faults.ts';
import { drawFaults, type FaultRule } from './random-faults.ts';

/**
 * The faults of one request: those that its header asks for, otherwise those that chance and the options bring.
 *
 * @param errorCode that an unreadable header is rejected with
 */
export function requestedFaults(
  {
    faultRules,
    settings,
    language,
  }: {
    readonly faultRules: readonly FaultRule[];
    readonly settings: { readonly random: () => number };
    readonly language: string;
  },
  headers: IncomingHttpHeaders,
  errorCode: string,
): Faults | Rejection | undefined {
  const header = headers['x-sandbox-fault'];
  if (header === undefined) {
    return faultRules.length === 0 ? undefined : drawFaults(faultRules, settings.random);
  }
  const faults = parseFaults(String(header), language);
  if (!('unknown' in faults)) return faults;
  const params = { directive: printable(faults.unknown, 60) };
  return reject(400, [violation('header', 'fault', errorCode, { property: 'X-Sandbox-Fault', params })]);
}
