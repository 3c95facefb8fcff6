import { jsonMediaType, type Operation } from '@vpcep/contract';
import type { Validator } from '@vpcep/contract/validate';
import { operations } from '../contract/contract.ts';
import type { Exchange } from '../exchange/exchange.ts';
import type { Observation } from '../findings/finding.ts';
import { inEachLanguage, violationInEachLanguage } from '../texts/texts.ts';
import { operationOf } from './operation-of.ts';

/** What a request breaks. */
export function checkRequest(exchange: Exchange, validator: Validator): Observation[] {
  const { method, url, headers, body, authorized } = exchange.request;
  const found = operationOf(method, url);
  if (!found) {
    const [first] = operations;
    return [
      {
        check: 'no-operation',
        cause: method,
        message: inEachLanguage('finding.noOperation', {
          method,
          path: new URL(url, 'http://localhost').pathname,
        }),
        pointer: first ? '/paths' : '',
        exchanges: [exchange],
        operation: '',
      },
    ];
  }
  const { operation, values } = found;
  const base = { exchanges: [exchange], operation: operation.id };
  const violations = [
    ...validator.parameters(operation, values),
    ...(operation.request ? bodyViolations(operation, body, validator) : []),
  ];
  const observations: Observation[] = violations.map((violation) => ({
    ...base,
    check: 'request',
    cause: `${violation.rule} ${violation.property.replace(/\[\d+\]/g, '[]')}`,
    message: violationInEachLanguage(violation),
    pointer: violation.pointer,
    words: [violation.code],
  }));
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  if (operation.request && type && type.split(';')[0]?.trim().toLowerCase() !== jsonMediaType) {
    observations.push({
      ...base,
      check: 'request-type',
      cause: type,
      message: inEachLanguage('finding.requestType', { type }),
      pointer: operation.request.schemaPointer,
    });
  }
  if (!authorized) {
    observations.push({
      ...base,
      check: 'request-credentials',
      cause: '',
      message: inEachLanguage('finding.requestCredentials'),
      pointer: '/components/securitySchemes/token',
    });
  }
  return observations;
}

function bodyViolations(operation: Operation, bytes: Buffer | undefined, validator: Validator) {
  const text = bytes?.toString('utf8') ?? '';
  try {
    return validator.body(operation, text === '' ? undefined : JSON.parse(text));
  } catch {
    return validator.body(operation, text);
  }
}
