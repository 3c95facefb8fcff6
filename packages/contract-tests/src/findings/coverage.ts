import { codePlaces, isAmong } from '../contract/codes.ts';
import { operations } from '../contract/contract.ts';
import { type Exchange, errorCodeOf } from '../exchange/exchange.ts';

/** A rule of the contract on requests to an operation, and whether the run has put it to the test. */
export interface RuleCoverage {
  readonly operation: string;
  /** `path`, `body`, …; `response` for a rule that stands at a response. */
  readonly in: string;
  readonly property: string;
  readonly rule: string;
  /** The error code that the contract gives it. */
  readonly code: string;
  readonly pointer: string;
  /** How many requests broke it. */
  readonly tested: number;
  /** Why it could not be tested: a key of the texts; undefined where it was. */
  readonly reason: string | undefined;
}

/** How often an operation responded with a status and a code. */
export interface ResponseCoverage {
  readonly operation: string;
  readonly status: string;
  /** Empty for a success. */
  readonly code: string;
  readonly count: number;
  /** Whether the contract documents the status by its number. */
  readonly documented: boolean;
}

/** The rules that stand at a response. */
const placesAtResponses = codePlaces.filter((place) => place.in === 'response');

/** Counts what a run reaches of the contract. */
export class Coverage {
  readonly #responses = new Map<string, ResponseCoverage>();
  readonly #rules = new Map<string, RuleCoverage>();
  requests = 0;

  constructor(
    rules: readonly Pick<RuleCoverage, 'operation' | 'in' | 'property' | 'rule' | 'code' | 'pointer'>[] = [],
  ) {
    for (const rule of [...rules, ...placesAtResponses]) {
      const { operation, in: place, property, rule: name, code, pointer } = rule;
      this.#rules.set(keyOf(rule), {
        ...{ operation, in: place, property, rule: name, code, pointer, tested: 0 },
        reason: place === 'response' ? 'unreached.notCaused' : 'unreached.notTried',
      });
    }
    for (const { operation, rule, ...place } of codePlaces) {
      const key = keyOf({ operation, rule, ...place });
      if (!this.#rules.has(key)) {
        this.#rules.set(key, { operation, rule, ...place, tested: 0, reason: 'unreached.liveOnly' });
      }
    }
    for (const { id, responses } of operations) {
      for (const { status } of responses) {
        this.#responses.set(`${id} ${status}`, {
          operation: id,
          status,
          code: '',
          count: 0,
          documented: true,
        });
      }
    }
  }

  /** Counts a response. */
  response(operation: string, exchange: Exchange): void {
    this.requests++;
    if (!exchange.response || !operation) return;
    const status = String(exchange.response.status);
    const received = errorCodeOf(exchange);
    const code = received ?? '';
    const base = this.#responses.get(`${operation} ${status}`);
    if (base?.count === 0 && base.code === '') this.#responses.delete(`${operation} ${status}`);
    const key = `${operation} ${status} ${code}`;
    const before = this.#responses.get(key);
    const documented = base?.documented ?? before?.documented ?? this.#documents(operation, status);
    this.#responses.set(key, { operation, status, code, count: (before?.count ?? 0) + 1, documented });
    if (received === undefined) return;
    for (const { rule, code: expected } of placesAtResponses.filter(
      (place) => place.operation === operation,
    )) {
      if (isAmong(received, [expected])) this.rule(operation, 'response', '', rule);
    }
  }

  /** Counts a request that broke a rule, or says why there is none. */
  rule(operation: string, place: string, property: string, rule: string, reason?: string): void {
    const key = keyOf({ operation, in: place, property, rule });
    const found = this.#rules.get(key);
    if (!found) return;
    if (reason === undefined) this.#rules.set(key, { ...found, tested: found.tested + 1, reason: undefined });
    else if (found.tested === 0) this.#rules.set(key, { ...found, reason });
  }

  get responses(): readonly ResponseCoverage[] {
    return [...this.#responses.values()].sort(
      (a, b) =>
        a.operation.localeCompare(b.operation) ||
        a.status.localeCompare(b.status) ||
        a.code.localeCompare(b.code),
    );
  }

  get rules(): readonly RuleCoverage[] {
    return [...this.#rules.values()];
  }

  #documents(operation: string, status: string): boolean {
    const responses = operations.find(({ id }) => id === operation)?.responses ?? [];
    return responses.some((response) => response.status === status);
  }
}

function keyOf(rule: { operation: string; in: string; property: string; rule: string }): string {
  return [rule.operation, rule.in, rule.property, rule.rule].join(' ');
}
