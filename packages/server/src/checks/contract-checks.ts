import type { Validator } from '@vpcep/contract/validate';
import { decodeSegment, type OperationCall } from '../http/call.ts';
import { readJson } from '../read-json.ts';
import { type Place, type Violation, violation } from '../violation.ts';

/** The parameters of a request that break the contract. */
export function findInParameters(validator: Validator, call: OperationCall): readonly Violation[] {
  const { operation, parameters, query } = call;
  const found = validator.parameters(operation, parameters, query);
  const broken = Object.keys(parameters).filter(
    (name) => decodeSegment(parameters[name] ?? '') === undefined,
  );
  if (broken.length === 0) return found;
  // A value that cannot be decoded breaks its other rules as a consequence; it keeps their code.
  const encoding = broken.map((name) => {
    const other = found.find((each) => each.in === 'path' && each.property === name);
    const code = other?.code ?? validator.generalCode(operation);
    return violation('path', 'percentEncoding', code, { property: name, pointer: other?.pointer ?? '' });
  });
  return [...encoding, ...found.filter((each) => each.in !== 'path' || !broken.includes(each.property))];
}

/** The body of a request, read and held against the contract. */
export interface CheckedBody {
  /** The parsed body; undefined where there is none, or where it cannot be read. */
  readonly value: unknown;
  readonly violations: readonly Violation[];
}

/** How many times the values of a valid body are read: what is a little too long is rejected for what is too long. */
const tolerance = 16;

const noBody: CheckedBody = { value: undefined, violations: [] };

/** Reads the body of a request, and finds what breaks the contract. Of a body that cannot be read, nothing else is said. */
export function checkBody(validator: Validator, call: OperationCall, bytes: Buffer): CheckedBody {
  const { operation, headers } = call;
  const { request } = operation;
  if (!request || (bytes.length === 0 && !request.required)) return noBody;
  const rejected = (place: Place, rule: string, more: Partial<Violation>): CheckedBody => ({
    value: undefined,
    violations: [
      violation(place, rule, validator.generalCode(operation), { pointer: request.schemaPointer, ...more }),
    ],
  });
  const { 'content-type': type, 'content-encoding': encoding = 'identity' } = headers;
  if (!isJson(type)) {
    return rejected('header', 'contentType', { property: 'Content-Type', params: { expected: jsonType } });
  }
  if (!isUtf8(type)) {
    return rejected('header', 'charset', { property: 'Content-Type', params: { expected: 'utf-8' } });
  }
  if (encoding.trim().toLowerCase() !== 'identity') {
    return rejected('header', 'contentEncoding', {
      property: 'Content-Encoding',
      params: { expected: 'identity' },
    });
  }
  const json = readJson(bytes, request.mostValues * tolerance);
  if ('broken' in json) return rejected('body', json.broken.rule, { params: json.broken.params });
  return { value: json.value, violations: validator.body(operation, json.value) };
}

const jsonType = 'application/json';

/** JSON is UTF-8 (RFC 8259, 8.1); a media type may say so, but no other. */
function isUtf8(type = ''): boolean {
  const [, charset] = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(type) ?? [];
  return charset === undefined || /^utf-?8$/i.test(charset);
}

/** The media type may be left out, as both vendors' pages allow. */
function isJson(type: string | undefined): boolean {
  if (type === undefined || type === jsonType) return true;
  const [essence = ''] = type.split(';');
  return type.trim() === '' || essence.trim().toLowerCase() === jsonType;
}
