import { errorCodes } from '@vpcep/contract';
import { findErrorCode } from '@vpcep/contract/rules';
import { readDuration } from '@vpcep/server';
import { type ConnectionFault, defaultFailure, type Faults } from './faults.ts';
import { meaningOf } from './meaning-of.ts';

const connectionFaults: readonly string[] = [
  'reset',
  'reset-after',
  'truncate',
  'html',
] satisfies ConnectionFault[];

/** The longest wait, in milliseconds. */
const maximumLatency = 600_000;

/** The status that goes with codes for which the record names none. */
const otherwiseStatus = 502;

/**
 * Reads the directives of `X-Sandbox-Fault`, such as `latency=2s; EndPoint.0013`.
 *
 * @param language of the texts that a response carries
 * @returns the directive that cannot be read, when there is one
 */
export function parseFaults(text: string, language: string): Faults | { readonly unknown: string } {
  let faults: Faults = {};
  for (const part of text.split(';')) {
    const directive = part.trim();
    if (directive === '') continue;
    const read = parseDirective(directive, language);
    if (!read) return { unknown: directive };
    faults = { ...faults, ...read };
  }
  return faults;
}

function parseDirective(directive: string, language: string): Faults | undefined {
  if (connectionFaults.includes(directive)) return { connection: directive as ConnectionFault };
  const [name = '', value] = directive.split('=').map((part) => part.trim());
  if (name === 'latency' || name === 'provisioning') {
    const duration = readDuration(value ?? '');
    return duration === undefined || duration > maximumLatency ? undefined : { [name]: duration };
  }
  if (name === 'fail') {
    if (value === undefined) return { failure: defaultFailure };
    const code = findErrorCode(errorCodes, value);
    return code && { failure: { error_code: code.code, error_message: meaningOf(code.code, language) } };
  }
  const [, asked = '', status] = /^([A-Za-z]+\.\d{4})(?::([45]\d\d))?$/.exec(directive) ?? [];
  const code = findErrorCode(errorCodes, asked);
  return code && { code: code.code, status: status ? Number(status) : (code.status ?? otherwiseStatus) };
}
