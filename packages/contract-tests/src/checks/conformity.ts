import { errorCodes, type Operation, responseTo, type Schema } from '@vpcep/contract';
import { findErrorCode } from '@vpcep/contract/rules';
import type { Validator, Violation } from '@vpcep/contract/validate';
import { operations, resource } from '../contract/contract.ts';
import { type Exchange, errorCodeOf, propertyOf, succeeded } from '../exchange/exchange.ts';
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
        cause: '',
        defect: `no response: ${exchange.failure?.replace(/\d+/g, 'n') ?? ''}`,
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
  const code = errorCodeOf(exchange);
  if (code !== undefined && status < 300) {
    add({
      check: 'code-status',
      cause: '',
      defect: `error with status ${status}`,
      subject: code,
      message: inEachLanguage('finding.errorSucceeds', { code, status: String(status) }),
      pointer: `${documented.pointer}/responses`,
      words: [code],
    });
    return observations;
  }
  // What a path that no operation has responds with is for the check that has asked for it.
  if (!operation && status < 300) return observations;
  const violations = withoutEchoes(validator.response(documented, received));
  const missing = violations.filter(({ rule }) => rule === 'required').length;
  for (const violation of violations) {
    const { rule, pointer } = violation;
    const property = violation.property.replace(/\[\d+\]/g, '[]');
    const about = {
      check: 'response',
      message: violationInEachLanguage(violation),
      pointer,
      words: [property],
    };
    const inBody = { ...about, malformed: topOf(property) };
    const { contentType = '' } = received;
    // Without a body, there is nothing to compare.
    const isBare = succeeded(exchange) && typeof response.body !== 'object';
    if (rule === 'status')
      add({ ...about, cause: `status ${violation.params.status}`, ...(isBare && { malformed: '' }) });
    else if (violation.in === 'header')
      add({ ...about, cause: '', defect: `header ${property} ${contentType}` });
    // A body of another form lacks everything.
    else if (rule === 'required' && missing > 1)
      add({ ...inBody, cause: 'several are missing', subject: property });
    else add({ ...inBody, cause: `${rule} ${property}` });
  }
  const ofStatus = responseTo(documented, status);
  const pointer = ofStatus?.pointer ?? documented.pointer;
  const ofRules = Object.values(ofStatus?.['x-errors'] ?? {});
  if (status >= 500 && !mayFailWith.some((one) => one === code)) {
    add({
      check: 'server-error',
      cause: '',
      defect: `failure with ${status} ${code}`,
      message: inEachLanguage('finding.serverError', { status: String(status) }),
      pointer,
    });
  }
  const known = code === undefined ? undefined : findErrorCode(errorCodes, code);
  const isOpen = known?.illustrates?.includes(status) || ofRules.some((one) => one === known?.code);
  if (known?.status && known.status !== status && !isOpen) {
    add({
      check: 'code-status',
      cause: '',
      defect: statusDefect(status, known.status),
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
  if (operation && succeeded(exchange)) {
    for (const { property, value, listed } of miswritten(resource.schema, response.body)) {
      const message = inEachLanguage('finding.letterCase', { property, value, listed });
      add({
        check: 'letter-case',
        cause: '',
        defect: `letter case of ${property}`,
        message,
        pointer: `${pointer}/content`,
        words: [],
        malformed: topOf(property),
      });
    }
  }
  const charset = /charset\s*=\s*"?([^";]+)/i.exec(headers['content-type'] ?? '')?.[1];
  if (charset && charset.toLowerCase() !== 'utf-8') {
    const message = inEachLanguage('finding.charset', { charset });
    const defect = `charset ${charset.toLowerCase()}`;
    add({ check: 'charset', cause: '', defect, message, pointer: `${pointer}/content` });
  }
  const retryAfter = headers['retry-after'];
  if (retryAfter !== undefined && !/^\d+$/.test(retryAfter) && Number.isNaN(Date.parse(retryAfter))) {
    const message = inEachLanguage('finding.retryAfter', { value: retryAfter });
    add({ check: 'retry-after', cause: '', defect: 'Retry-After', message, pointer });
  }
  if (exchange.request.method === 'GET' && succeeded(exchange) && isCacheable(headers)) {
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

/** Of what several parts of a schema say about the same, the first. */
function withoutEchoes(violations: readonly Violation[]): Violation[] {
  const choice = violations.find(({ rule }) => rule === 'anyOf');
  // No alternative fits: what is wrong is what the first says, which is the usual form.
  const fitting = violations.findIndex(({ property }) => choice && property.startsWith(choice.property));
  const kept = choice
    ? violations.filter(({ property }, index) => index === fitting || !property.startsWith(choice.property))
    : violations;
  return [...new Map(kept.map((one) => [`${one.rule} ${one.property}`, one])).values()];
}

/** Names the defect of a server that has another status for what the contract gives one, whatever the code. */
export function statusDefect(received: number, expected: number): string {
  return `status ${received} in place of ${expected}`;
}

/** `ports[].client_port` is a part of `ports`. */
export function topOf(property: string): string {
  return property.split(/[.[]/)[0] ?? '';
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

const listed = new WeakMap<Schema, readonly string[]>();

/** The values that the contract lists for a text, also where it allows others: an open list is an alternative to any text. */
function listedValues(schema: Schema): readonly string[] {
  let values = listed.get(schema);
  if (!values) {
    const { enum: own = [], anyOf = [] } = schema;
    values = [...own, ...anyOf.flatMap(listedValues)].map(String);
    listed.set(schema, values);
  }
  return values;
}
