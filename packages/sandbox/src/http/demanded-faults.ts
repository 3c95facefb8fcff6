import type { IncomingHttpHeaders } from 'node:http';
import type { Faults } from '../faults/fault.ts';
import { parseFaults } from '../faults/parse-faults.ts';
import { drawFaults } from '../faults/random-faults.ts';
import { printable } from '../log/printable.ts';
import { Refusal } from '../rules/refusal.ts';
import type { Context } from './context.ts';

/**
 * What is to go wrong with a request: what its header asks for, otherwise what chance and the options bring.
 *
 * @throws {Refusal} the header cannot be read
 */
export function demandedFaults(
  { faultRules, settings, language }: Context,
  headers: IncomingHttpHeaders,
): Faults | undefined {
  const header = headers['x-sandbox-fault'];
  if (header === undefined) {
    return faultRules.length === 0 ? undefined : drawFaults(faultRules, settings.random);
  }
  const faults = parseFaults(String(header), language);
  if (typeof faults !== 'string') return faults;
  throw new Refusal(400, 'EndPoint.0002', {
    location: 'header',
    member: 'X-Sandbox-Fault',
    rule: 'fault',
    limit: printable(faults, 60),
    pointer: '',
  });
}
