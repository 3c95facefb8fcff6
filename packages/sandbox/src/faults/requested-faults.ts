import type { Validator } from '@vpcep/contract/validate';
import { type OperationCall, printable, type Rejection, reject, violation } from '@vpcep/server';
import type { Faults } from './faults.ts';
import { parseFaults } from './parse-faults.ts';
import { drawFaults, type FaultRule } from './random-faults.ts';

/** What the faults of a request depend on. */
interface FaultContext {
  readonly faultRules: readonly FaultRule[];
  readonly settings: { readonly random: () => number };
  readonly language: string;
  readonly validator: Validator;
}

/** The faults of one request: those that its header asks for, otherwise those that chance and the options bring. */
export function requestedFaults(
  { faultRules, settings, language, validator }: FaultContext,
  { headers, operation }: OperationCall,
): Faults | Rejection | undefined {
  const header = headers['x-sandbox-fault'];
  if (header === undefined) {
    return faultRules.length === 0 ? undefined : drawFaults(faultRules, settings.random);
  }
  const faults = parseFaults(String(header), language);
  if (!('unknown' in faults)) return faults;
  const details = { property: 'X-Sandbox-Fault', params: { directive: printable(faults.unknown, 60) } };
  return reject(400, [violation('header', 'fault', validator.generalCode(operation), details)]);
}
