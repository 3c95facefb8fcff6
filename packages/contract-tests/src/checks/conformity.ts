import { errorCodes, type Operation, responseTo, type Schema } from '@vpcep/contract';
import { findErrorCode } from '@vpcep/contract/rules';
import type { Validator } from '@vpcep/contract/validate';
import { operations, resource } from '../contract/contract.ts';
import { type Exchange, errorCodeOf, propertyOf } from '../exchange/exchange.ts';
import type { Observation } from '../findings/finding.ts';
import { inEachLanguage, violationInEachLanguage } from '../texts/texts.ts';

/** What a response is checked with. */
export interface ConformityOptions {
  readonly validator: Validator;
  /** Codes of failures of the server that are in order for this request. */
  readonly mayFailWith?: readonly string[];
}

/** What a response breaks, whatever the request was. */
export function checkConformity(
  operation: Operation | undefined,
  exchange: Exchange,
  { validator, mayFailWith = [] }: ConformityOptions,
): Observation[] {
  const { response } = exchange;
  // A request that no operation takes is answered as every operation answers what is not listed.
  const documented = operation ?? operations[0];
  if (!documented) return [];
  const base = { exchanges: [exchange], operation: operation?.id ?? '' };
  if (!response) {
    return [
      {
        ...base,
        check: 'no-response',
        cause: exchange.failure?.replace(/\d+/g, 'n') ?? '',
        message: inEachLanguage('finding.noResponse', { reason: exchange.failure ?? '' }),
        pointer: `${documented.pointer}/responses`,
      },
    ];
  }
  const { status, headers } = response;
  const observations: Observation[] = [];
  const add = (observation: Omit<Observation, 'exchanges' | 'operation'>) =>
    observations.push({ ...base, ...observation });

  const hasBody = response.text !== '';
  const received = {
    status,
    contentType: headers['content-type'] ?? (hasBody ? '' : undefined),
    body: response.body,
  };
  for (const violation of validator.response(documented, received)) {
    const property = violation.property.replace(/\[\d+\]/g, '[]');
    const status = violation.rule === 'status' ? String(violation.params.status) : '';
    add({
      check: 'response',
      cause: [violation.rule, property, status].join(' '),
      message: violationInEachLanguage(violation),
      pointer: violation.pointer,
      words: [property],
    });
  }
  const ofStatus = responseTo(documented, status);
  const pointer = ofStatus?.pointer ?? documented.pointer;
  const ofRules = Object.values(ofStatus?.['x-errors'] ?? {});
  const code = errorCodeOf(exchange);
  if (status >= 500 && !mayFailWith.some((one) => one === code)) {
    add({
      check: 'server-error',
      cause: `${operation?.id} ${status}`,
      message: inEachLanguage('finding.serverError', { status: String(status) }),
      pointer,
    });
  }
  const known = code === undefined ? undefined : findErrorCode(errorCodes, code);
  const isOpen = known?.illustrates?.includes(status) || ofRules.some((one) => one === known?.code);
  if (known?.status && known.status !== status && !isOpen) {
    add({
      check: 'code-status',
      cause: `${status} in place of ${known.status}`,
      subject: known.code,
      message: inEachLanguage('finding.codeStatus', {
        code: known.code,
        status: String(status),
        expected: String(known.status),
      }),
      pointer,
      words: [known.code],
    });
  }
  if (operation && status < 300) {
    for (const { property, value, listed } of miswritten(resource.schema, response.body)) {
      const message = inEachLanguage('finding.letterCase', { property, value, listed });
      add({ check: 'letter-case', cause: property, message, pointer: `${pointer}/content`, words: [] });
    }
  }
  const charset = /charset\s*=\s*"?([^";]+)/i.exec(headers['content-type'] ?? '')?.[1];
  if (charset && charset.toLowerCase() !== 'utf-8') {
    const message = inEachLanguage('finding.charset', { charset });
    add({ check: 'charset', cause: charset.toLowerCase(), message, pointer: `${pointer}/content` });
  }
  const retryAfter = headers['retry-after'];
  if (retryAfter !== undefined && !/^\d+$/.test(retryAfter) && Number.isNaN(Date.parse(retryAfter))) {
    const message = inEachLanguage('finding.retryAfter', { value: retryAfter });
    add({ check: 'retry-after', cause: '', message, pointer });
  }
  if (exchange.request.method === 'GET' && status < 300 && isCacheable(headers)) {
    const value = headers['cache-control'] ?? headers.expires ?? '';
    const message = inEachLanguage('finding.cacheable', { value });
    add({
      check: 'caching',
      cause: '',
      message,
      pointer: `${documented.pointer}/description`,
      words: ['every few'],
    });
  }
  return observations;
}

function isCacheable(headers: Readonly<Record<string, string>>): boolean {
  const control = headers['cache-control']?.toLowerCase() ?? '';
  if (/no-store|no-cache/.test(control)) return false;
  const age = /(?:s-maxage|max-age)\s*=\s*(\d+)/.exec(control)?.[1];
  if (age !== undefined) return Number(age) > 0;
  return /immutable/.test(control) || Date.parse(headers.expires ?? '') > Date.now();
}

/** Values that differ from one that the contract lists by letter case only: those are not new ones. */
function miswritten(schema: Schema, body: unknown): { property: string; value: string; listed: string }[] {
  return unlistedValues(schema, body).flatMap(({ property, value, known }) => {
    const listed = known.find((one) => one.toLowerCase() === value.toLowerCase());
    return listed === undefined ? [] : [{ property, value, listed }];
  });
}

/** Properties and values of a response that the contract does not list: it leaves them open. */
export function unlistedValues(
  schema: Schema,
  body: unknown,
  path = '',
): { property: string; value: string; known: readonly string[] }[] {
  if (Array.isArray(body)) {
    return body.flatMap((item) => unlistedValues(schema.items ?? {}, item, `${path}[]`));
  }
  const values = listedValues(schema);
  if (typeof body === 'string' && values.length > 0 && !values.includes(body)) {
    return [{ property: path, value: body, known: values }];
  }
  if (typeof body !== 'object' || body === null || !schema.properties) return [];
  const { properties } = schema;
  return Object.keys(body).flatMap((name) => {
    const at = path ? `${path}.${name}` : name;
    const child = properties[name];
    return child
      ? unlistedValues(child, propertyOf(body, name), at)
      : [{ property: at, value: '', known: [] }];
  });
}

/** The values that the contract lists for a text, also where it allows others: an open list is an alternative to any text. */
function listedValues({ enum: values, anyOf = [] }: Schema): string[] {
  return [...(values ?? []), ...anyOf.flatMap(listedValues)].map(String);
}
