import { MIMEType } from 'node:util';
import type { Operation } from '@vpcep/contract';
import type { Validator } from '@vpcep/contract/validate';
import { acceptedEncodings, decodeBody, readJson, type Violation, violation } from '@vpcep/server';
import type { UpstreamResponse } from './forward.ts';

/** Finds where a response of a real server breaks the contract. */
export function findInResponse(
  validator: Validator,
  operation: Operation,
  { status, headers, body }: UpstreamResponse,
): readonly Violation[] {
  const header = (wanted: string) => headers.find(([name]) => name.toLowerCase() === wanted)?.[1];
  const contentType = header('content-type');
  const bytes = decodeBody(body, header('content-encoding'));
  if (!bytes) {
    const details = { property: 'Content-Encoding', params: { allowedValues: acceptedEncodings } };
    return [violation('header', 'unreadableEncoding', '', { part: 'response', ...details })];
  }
  if (!isJson(contentType) || bytes.length === 0) {
    return validator.response(operation, { status, contentType, body: bytes.toString() });
  }
  const json = readJson(bytes);
  if ('value' in json) return validator.response(operation, { status, contentType, body: json.value });
  // Of a body that cannot be read, nothing else is worth saying.
  const { rule, params } = json.broken;
  return [violation('body', rule, '', { part: 'response', params })];
}

function isJson(contentType = ''): boolean {
  try {
    return /^application\/(.+\+)?json$/.test(new MIMEType(contentType).essence);
  } catch {
    return false;
  }
}
