import { errorCodes, type Operation } from '@vpcep/contract';
import { findErrorCode } from '@vpcep/contract/rules';
import type { Validator } from '@vpcep/contract/validate';
import { statusDefect } from '../checks/conformity.ts';
import { codesOfRule, documentedRulesOf, isAmong, statusOfRule } from '../contract/codes.ts';
import { type Exchange, errorCodeOf, succeeded } from '../exchange/exchange.ts';
import { inEachLanguage } from '../texts/texts.ts';
import type { Session } from './session.ts';

/** What became of a request: as it should be, rejected by a rule that depends on the state of the server, or wrong. */
export type Verdict = 'right' | 'ruled' | 'wrong';

/** What a valid request may rightly be rejected for. */
export interface Leniency {
  /** Rules at the operation's responses, such as `quota`. */
  readonly rules?: readonly string[];
  /** Validators for one cloud alone: what only one of them rejects is no violation. */
  readonly clouds?: Readonly<Record<string, Validator>>;
  /** Whether the server may know that ports and VPCs do not exist. Default true. */
  readonly live?: boolean;
}

/** Expects that a valid request succeeds. */
export function expectAccepted(
  session: Session,
  operation: Operation,
  exchange: Exchange,
  body: unknown,
  { rules = [], clouds = {}, live = true }: Leniency = {},
): Verdict {
  if (succeeded(exchange)) {
    for (const [cloud, validator] of Object.entries(clouds)) {
      for (const { limit } of limitsOf(cloud, validator, operation, body)) session.passed.add(limit);
    }
    return 'right';
  }
  const ruling = rulingOf(operation, exchange, body, { rules, clouds, live, passed: session.passed });
  if (ruling !== undefined) {
    session.ruling(operation, ruling, errorCodeOf(exchange) ?? '');
    return 'ruled';
  }
  // Failures of the server, and responses that never came, have findings of their own.
  if (!exchange.response || exchange.response.status >= 500) return 'wrong';
  const code = errorCodeOf(exchange) ?? '–';
  if (errorCodeOf(exchange) === undefined && session.seenIn(exchange).includes('response')) return 'wrong';
  const observation = {
    check: 'valid-rejected',
    cause: `${exchange.response.status} ${code}`,
    message: inEachLanguage('finding.validRejected', { status: String(exchange.response.status), code }),
    pointer: operation.request?.schemaPointer ?? operation.pointer,
    words: [code],
    exchanges: [exchange],
    operation: operation.id,
  };
  // It may be a quota, which a server cannot say that has no code of its own for it.
  const defect = defectOfCodes(operation, exchange);
  const ofCodes = { ...observation, ...(defect !== undefined && { defect }) };
  session.report(session.options.findings.has(ofCodes) ? ofCodes : observation);
  return 'wrong';
}

/** The rule that a rejected valid request ran into; undefined where there is none that could apply. */
export function rulingOf(
  operation: Operation,
  exchange: Exchange,
  body: unknown,
  { rules = [], clouds = {}, live = true, passed = new Set() }: Leniency & { passed?: ReadonlySet<string> },
): string | undefined {
  const code = errorCodeOf(exchange);
  for (const rule of ['throttled', ...rules]) {
    if (isAmong(code, codesOfRule(operation, rule))) return rule;
  }
  for (const { rule, code: documented } of live ? documentedRulesOf(operation) : []) {
    if (isAmong(code, [documented])) return rule;
  }
  for (const [cloud, validator] of Object.entries(clouds)) {
    const codes = limitsOf(cloud, validator, operation, body)
      .filter(({ limit }) => !passed.has(limit))
      .map((one) => one.code);
    if (isAmong(code, codes)) return cloud;
  }
  return undefined;
}

/** What the pages of one cloud alone forbid in a request, with the code: a limit that a server lets pass is not its own. */
function limitsOf(cloud: string, validator: Validator, operation: Operation, body: unknown) {
  return validator.body(operation, body).map(({ property, rule, code }) => ({
    limit: [cloud, operation.id, property.replace(/\[\d+\]/g, '[]'), rule].join(' '),
    code,
  }));
}

/** A broken rule that a request is to be rejected for. */
export interface Breach {
  /** The codes that the contract names. */
  readonly codes: readonly string[];
  readonly status: number;
  /** Where the rule stands. */
  readonly pointer: string;
  /** What tells the rule from others at the place: the property and the name of the rule. */
  readonly rule: string;
  readonly property: string;
  /** What has to be sent before, so that the rule is broken. */
  readonly after?: readonly Exchange[];
  /** In which way it is broken, where that makes no other cause. */
  readonly variant?: string;
  /** The property of the request whose rules it is one of: a server that does not know them has one defect. */
  readonly group?: string;
  /** Rules that may come first. */
  readonly rules?: readonly string[];
  /** Other statuses and codes that are in order; without codes, any body that conforms is. */
  readonly also?: readonly { readonly status: number; readonly codes?: readonly string[] }[];
}

/** Expects that an invalid request is rejected with the status and the code that the contract names. */
export function expectRejected(
  session: Session,
  operation: Operation,
  exchange: Exchange,
  breach: Breach,
): Verdict {
  const { status, pointer, rule, property, variant = '', group, rules = [], also = [], after = [] } = breach;
  const codes = [...new Set(breach.codes)];
  const { response } = exchange;
  if (!response) return 'wrong';
  session.options.coverage.rule(operation.id, 'response', '', rule);
  const code = errorCodeOf(exchange);
  const place = [property, variant].filter(Boolean).join(' ');
  const subject = place === '' ? rule : `${rule} (${place})`;
  const base = { pointer, exchanges: [...after, exchange], operation: operation.id, words: codes, subject };
  const expected = `${status} ${codes.slice(0, 3).join(' / ')}`;
  if (succeeded(exchange)) {
    session.report({
      ...base,
      check: 'invalid-accepted',
      cause: '',
      ...(group !== undefined && session.hasDropped(operation, group)
        ? { property: group }
        : { defect: `${nameOf(breach)} accepted` }),
      message: inEachLanguage('finding.invalidAccepted', {
        subject,
        status: String(response.status),
        expected,
      }),
    });
    return 'wrong';
  }
  const inOrder = [{ status, codes }, ...also].filter((one) => one.status === response.status);
  if (inOrder.some((one) => one.codes === undefined || isAmong(code, one.codes))) return 'right';
  for (const early of ['throttled', ...rules]) {
    if (response.status === statusOfRule(operation, early) && isAmong(code, codesOfRule(operation, early))) {
      session.ruling(operation, early, code ?? '');
      return 'ruled';
    }
  }
  // Failures of the server, bodies of another form, and codes with a status that is not theirs have findings of their own.
  if (response.status >= 500) return 'wrong';
  const seen = session.seenIn(exchange);
  if (inOrder.length > 0 && code === undefined && seen.includes('response')) return 'wrong';
  if (inOrder.length === 0 && seen.includes('code-status')) return 'wrong';
  session.report({
    ...base,
    cause: '',
    ...defectOf(operation, exchange, breach, inOrder.length > 0),
    check: 'wrong-rejection',
    message: inEachLanguage('finding.wrongRejection', {
      subject,
      status: String(response.status),
      code: code ?? '–',
      expected,
    }),
  });
  return 'wrong';
}

/** What a wrong rejection comes from: a server that has one status for everything has one defect, not one for each rule. */
function defectOf(operation: Operation, exchange: Exchange, breach: Breach, isStatusInOrder: boolean) {
  const { status, pointer } = breach;
  const received = exchange.response?.status ?? 0;
  const code = errorCodeOf(exchange);
  const general = operation.responses.find((one) => one['x-errors']?.invalid !== undefined);
  if (status === 400 && general && !isStatusInOrder) {
    const defect = code === undefined ? `status ${received} without a code` : statusDefect(received, status);
    return { defect, pointer: general.pointer };
  }
  const ofCodes = isStatusInOrder ? defectOfCodes(operation, exchange) : undefined;
  if (ofCodes !== undefined && general) return { defect: ofCodes, pointer: general.pointer };
  return { defect: ofCodes ?? `${nameOf(breach)} rejected with ${received} ${code}`, pointer };
}

/** The defect of a server that has no codes, one code for everything, or codes of its own; undefined where it is none of them. */
function defectOfCodes(operation: Operation, exchange: Exchange): string | undefined {
  const code = errorCodeOf(exchange);
  if (code === undefined) return 'errors without a code';
  if (findErrorCode(errorCodes, code) === undefined) return 'errors with codes of its own';
  return isAmong(code, codesOfRule(operation, 'invalid')) ? 'the general code for every error' : undefined;
}

function nameOf({ group, property, rule }: Breach): string {
  return group === undefined ? `${property} ${rule}` : `the rules of ${group}`;
}
