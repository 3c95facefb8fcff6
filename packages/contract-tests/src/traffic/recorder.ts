import { randomBytes } from 'node:crypto';
import { loadValidator } from '@vpcep/contract/validate';
import { checkConformity } from '../checks/conformity.ts';
import { operations } from '../contract/contract.ts';
import { Coverage } from '../findings/coverage.ts';
import { type Finding, Findings, type KnownFinding } from '../findings/finding.ts';
import { constraintsOf } from '../generate/constraints.ts';
import type { SuiteReport } from '../run/run-suite.ts';
import { checkRequest } from './check-request.ts';
import { operationOf } from './operation-of.ts';
import { type Traffic, toExchange } from './to-exchange.ts';

/** The part of `fetch` that a recorder goes around. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** Checks the traffic between a program and a server, in both directions. */
export interface Recorder {
  /** To be used in place of the `fetch` that was given. */
  readonly fetch: Fetch;
  /** Checks an exchange that went another way. */
  record(traffic: Traffic): void;
  /** What was found so far. */
  readonly findings: readonly Finding[];
  /** The report, in the form that a run of the suite has. */
  report(): SuiteReport;
}

/** How a recorder works. */
export interface RecorderOptions {
  /** Called for each new finding. */
  readonly onFinding?: ((finding: Finding) => void) | undefined;
  /** IDs of findings that are known: they do not make the report red. */
  readonly baseline?: readonly KnownFinding[] | undefined;
}

/** Makes a recorder around a `fetch`. What goes through is not changed. */
export async function createRecorder(
  through: Fetch = globalThis.fetch,
  { onFinding, baseline }: RecorderOptions = {},
): Promise<Recorder> {
  const start = Date.now();
  const validator = await loadValidator({ mode: 'all' });
  const findings = new Findings(start, baseline, onFinding);
  const coverage = new Coverage(operations.flatMap(constraintsOf));
  const run = randomBytes(4).toString('hex');
  let baseUrl = '';
  let count = 0;

  const record = (traffic: Traffic): void => {
    const exchange = toExchange(traffic, `${run}-${++count}`);
    if (URL.canParse(traffic.url)) baseUrl ||= new URL(traffic.url).origin;
    const operation = operationOf(traffic.method, traffic.url)?.operation;
    coverage.response(operation?.id ?? '', exchange);
    for (const observation of checkRequest(exchange, validator)) findings.add('traffic', observation);
    for (const observation of checkConformity(operation, exchange, { validator })) {
      findings.add('traffic', observation);
    }
  };

  return {
    record,
    get findings() {
      return findings.all;
    },
    async fetch(input, init) {
      const request = new Request(input, init);
      const requestBody = request.body ? Buffer.from(await request.clone().arrayBuffer()) : undefined;
      const sentAt = Date.now();
      const sent = {
        method: request.method,
        url: request.url,
        requestHeaders: request.headers,
        requestBody,
        sentAt,
      };
      try {
        const response = await through(request);
        const responseText = await response.clone().text();
        record({
          ...sent,
          status: response.status,
          responseHeaders: response.headers,
          responseText,
          duration: Date.now() - sentAt,
        });
        return response;
      } catch (error) {
        record({ ...sent, failure: (error as Error).message, duration: Date.now() - sentAt });
        throw error;
      }
    },
    report: () => ({
      verdict: findings.violations.length > 0 ? 'red' : 'green',
      baseUrl,
      run,
      seed: 0,
      startedAt: new Date(start).toISOString(),
      duration: Date.now() - start,
      requests: count,
      layers: [
        {
          layer: 'traffic',
          ended: true,
          requests: count,
          findings: findings.all.length,
          duration: Date.now() - start,
        },
      ],
      findings: findings.all,
      rulings: [],
      responses: coverage.responses,
      rules: coverage.rules,
      leftBehind: [],
      cutShort: false,
    }),
  };
}
