import { fillPath, type Operation } from '@vpcep/contract';
import type { Validator } from '@vpcep/contract/validate';
import { checkConformity, unlistedValues } from '../checks/conformity.ts';
import { codesOfRule, isAmong } from '../contract/codes.ts';
import { operations, resource } from '../contract/contract.ts';
import type { Credentials } from '../exchange/credentials.ts';
import { type Exchange, errorCodeOf, succeeded } from '../exchange/exchange.ts';
import { send } from '../exchange/send.ts';
import type { Coverage } from '../findings/coverage.ts';
import type { Findings, Layer, Observation } from '../findings/finding.ts';
import { inEachLanguage } from '../texts/texts.ts';

/** A request that a check wants to send. */
export interface RequestSpec {
  /** The operation that is meant; undefined where the request is meant to reach none. */
  readonly operation: Operation | undefined;
  /** In place of that of the operation. */
  readonly method?: string;
  /** In place of that of the operation, percent-encoded. */
  readonly path?: string;
  /** Path parameters, decoded. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, in place of `body`. */
  readonly bytes?: Buffer;
  /** Added to the usual ones; an empty value takes one away. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether the credentials of the run are sent. Default true. */
  readonly authorized?: boolean;
  /** Codes of failures of the server that are in order for this request. */
  readonly mayFailWith?: readonly string[];
  /** Whether the server may break the connection, as servers do when a body is too large. */
  readonly mayBreak?: boolean;
  /** How the letters of header names are sent. */
  readonly headerCase?: 'lower' | 'upper';
}

/** What a session needs. */
export interface SessionOptions {
  readonly baseUrl: URL;
  readonly credentials: Credentials;
  readonly findings: Findings;
  readonly coverage: Coverage;
  /** In mode `all`. */
  readonly validator: Validator;
  /** Milliseconds that a response may take. */
  readonly timeout: number;
  /** Names the run in `X-Test-Case`. */
  readonly run: string;
  /** Report values that the contract does not list, as notes. */
  readonly strictValues: boolean;
  /** Called after each exchange. */
  readonly onExchange?: (exchange: Exchange) => void;
}

/** A rejection by a rule that depends on the state of the server, such as a quota: neither right nor wrong. */
export interface Ruling {
  readonly operation: string;
  /** The rule, or the cloud whose documents alone ask for it. */
  readonly rule: string;
  readonly code: string;
  readonly count: number;
}

/** How often a request is sent again after the server has asked to slow down. */
const mostThrottled = 6;

/** Sends the requests of a run; every response is held against the contract, whatever it was sent for. */
export class Session {
  readonly options: SessionOptions;
  /** The part of the suite that is running. */
  layer: Layer = 'examples';
  /** How far the server's clock is ahead, in milliseconds; from its `Date` header. */
  clockOffset = 0;
  readonly rulings = new Map<string, Ruling>();
  /** What the pages of one cloud alone forbid, and the server has let pass. */
  readonly passed = new Set<string>();
  readonly #requestIds = new Map<string, Exchange>();
  readonly #seen = new WeakMap<Exchange, readonly Observation[]>();
  readonly #dropped = new Set<string>();
  readonly #stale = new WeakMap<Exchange, Set<string>>();
  #captured: Observation[] | undefined;
  #cases = 0;

  constructor(options: SessionOptions) {
    this.options = options;
  }

  /** Sends a request, again where the server throttles it, and checks the response. */
  async send(spec: RequestSpec): Promise<Exchange> {
    for (let attempt = 0; ; attempt++) {
      const exchange = await this.#exchange(spec);
      this.#check(spec, exchange);
      if (!this.#isThrottled(spec.operation, exchange) || attempt === mostThrottled) return exchange;
      this.ruling(spec.operation, 'throttled', errorCodeOf(exchange) ?? String(exchange.response?.status));
      const seconds = Number(exchange.response?.headers['retry-after']);
      await sleep(seconds > 0 && seconds <= 30 ? seconds * 1000 : 250 * 2 ** attempt);
    }
  }

  /** The checks that a response did not pass, whatever it was sent for. What follows from them is no finding of its own. */
  seenIn(exchange: Exchange): readonly string[] {
    return (this.#seen.get(exchange) ?? []).map(({ check }) => check);
  }

  /** Whether a property of a response has another form than the contract gives it. */
  isMalformed(exchange: Exchange, property: string): boolean {
    return (this.#seen.get(exchange) ?? []).some(
      ({ malformed }) => malformed === '' || malformed === property,
    );
  }

  /** Keeps that a response shows an old value: that it differs from others follows. */
  distrust(exchange: Exchange, property: string): void {
    this.#stale.set(exchange, (this.#stale.get(exchange) ?? new Set()).add(property));
  }

  /** Keeps that a server does not take a property as it is sent: that it accepts what breaks its rules follows. */
  drop(operation: Operation, property: string): void {
    this.#dropped.add(`${operation.id} ${property}`);
  }

  /** Whether a server does not take a property as it is sent. */
  hasDropped(operation: Operation, property: string): boolean {
    return this.#dropped.has(`${operation.id} ${property}`);
  }

  /** Reports something that is wrong, unless it follows from a response that has a finding of its own. */
  report(observation: Observation, kind: 'violation' | 'note' = 'violation'): void {
    const { property, exchanges } = observation;
    if (property !== undefined && exchanges.some((exchange) => this.#isWrong(exchange, property))) return;
    if (this.#captured && kind === 'violation') this.#captured.push(observation);
    else this.options.findings.add(this.layer, observation, kind);
  }

  /** What would be reported while the work is done; nothing of it is. For one piece of work at a time. */
  async capture(work: () => Promise<unknown>): Promise<readonly Observation[]> {
    const captured: Observation[] = [];
    this.#captured = captured;
    try {
      await work();
    } finally {
      this.#captured = undefined;
    }
    return captured;
  }

  /** Counts a rejection that depends on the state of the server. */
  ruling(operation: Operation | undefined, rule: string, code: string): void {
    const key = `${operation?.id} ${rule} ${code}`;
    const count = (this.rulings.get(key)?.count ?? 0) + 1;
    this.rulings.set(key, { operation: operation?.id ?? '', rule, code, count });
  }

  /** Whether a rule, or what only one cloud asks for, has led to a rejection before. */
  hasRuled(rule: string): boolean {
    return [...this.rulings.values()].some((ruling) => ruling.rule === rule);
  }

  #isWrong(exchange: Exchange, property: string): boolean {
    return this.isMalformed(exchange, property) || this.#stale.get(exchange)?.has(property) === true;
  }

  async #exchange(spec: RequestSpec): Promise<Exchange> {
    const { baseUrl, credentials, timeout, run, onExchange } = this.options;
    const { operation, parameters = {}, authorized = true } = spec;
    const method = spec.method ?? operation?.method ?? 'GET';
    const path = spec.path ?? fillPath(operation?.path ?? '/', parameters);
    const url = new URL(baseUrl.pathname.replace(/\/$/, '') + path, baseUrl);
    const body = spec.bytes ?? (spec.body === undefined ? undefined : Buffer.from(JSON.stringify(spec.body)));
    const testCase = `${run}-${++this.#cases}`;
    const own: [string, string][] = [
      ['Accept', 'application/json'],
      ...(body ? [['Content-Type', 'application/json'] as [string, string]] : []),
      ['X-Test-Case', testCase],
    ];
    const changed = new Set(Object.keys(spec.headers ?? {}).map((name) => name.toLowerCase()));
    const headers = [
      ...own.filter(([name]) => !changed.has(name.toLowerCase())),
      ...Object.entries(spec.headers ?? {}).filter(([, value]) => value !== ''),
    ];
    const projectId = parameters[resource.projectParameter] ?? '';
    const proof = authorized ? await credentials.headersFor({ method, url, headers, body, projectId }) : [];
    const sentAt = Date.now();
    const began = performance.now();
    const request = { method, url: url.href, path, headers, body, authorized };
    const sent = [...headers, ...proof].map(
      ([name, value]) => [inCase(name, spec.headerCase), value] as const,
    );
    const outcome = await send({ method, url, headers: sent, body, timeout }).then(
      (response) => ({ response }),
      (error: Error) => ({ response: undefined, failure: error.message || String(error) }),
    );
    const exchange = { testCase, request, ...outcome, sentAt, duration: performance.now() - began };
    const date = Date.parse(exchange.response?.headers.date ?? '');
    if (!Number.isNaN(date)) this.clockOffset = date - sentAt;
    this.options.coverage.response(operation?.id ?? '', exchange);
    onExchange?.(exchange);
    return exchange;
  }

  #check({ operation, mayFailWith, mayBreak }: RequestSpec, exchange: Exchange): void {
    if (!exchange.response && mayBreak) return;
    const { validator, strictValues } = this.options;
    const options = { validator, ...(mayFailWith && { mayFailWith }) };
    for (const observation of checkConformity(operation, exchange, options)) {
      this.#seen.set(exchange, [...(this.#seen.get(exchange) ?? []), observation]);
      this.report(observation);
    }
    this.#checkRequestId(operation, exchange);
    if (strictValues && operation && succeeded(exchange)) this.#noteUnlisted(operation, exchange);
  }

  #checkRequestId(operation: Operation | undefined, exchange: Exchange): void {
    const id = exchange.response?.headers['x-request-id'];
    if (id === undefined) return;
    const other = this.#requestIds.get(id);
    this.#requestIds.set(id, exchange);
    const { pointer = '' } = operations[0]?.responses[0] ?? {};
    const about = {
      check: 'request-id',
      pointer: `${pointer}/headers/X-Request-Id`,
      operation: operation?.id ?? '',
    };
    if (id === '') {
      const message = inEachLanguage('finding.requestIdEmpty');
      this.report({ ...about, cause: 'empty', message, exchanges: [exchange] });
    } else if (other) {
      const message = inEachLanguage('finding.requestId', { id });
      this.report({ ...about, cause: 'repeated', message, exchanges: [other, exchange] });
    }
  }

  #noteUnlisted(operation: Operation, exchange: Exchange): void {
    for (const { property, value } of unlistedValues(resource.schema, exchange.response?.body)) {
      const message =
        value === ''
          ? inEachLanguage('note.property', { property })
          : inEachLanguage('note.value', { property, value });
      const observation = {
        check: 'unlisted',
        cause: `${property} ${value}`,
        message,
        pointer: '/info/description',
        words: ['Responses are open'],
        exchanges: [exchange],
        operation: operation.id,
      };
      this.report(observation, 'note');
    }
  }

  #isThrottled(operation: Operation | undefined, exchange: Exchange): boolean {
    if (exchange.response?.status === 429) return true;
    return operation !== undefined && isAmong(errorCodeOf(exchange), codesOfRule(operation, 'throttled'));
  }
}

function inCase(name: string, headerCase: RequestSpec['headerCase']): string {
  if (headerCase === undefined) return name;
  return headerCase === 'lower' ? name.toLowerCase() : name.toUpperCase();
}

/** Waits, in milliseconds. */
export function sleep(duration: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, duration));
}
