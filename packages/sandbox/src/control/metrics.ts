import { isRejection, type Outcome } from '@vpcep/server';

/** Upper bounds of the duration histogram, in seconds. */
const bounds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Histogram {
  readonly counts: number[];
  sum: number;
  count: number;
}

/** How often there was a certain kind of response. */
export interface RequestCount {
  /** The operationId; empty where no operation fits. */
  readonly operation: string;
  /** 0 when the client was gone. */
  readonly status: number;
  /** The error code; empty where there is none. */
  readonly code: string;
  count: number;
}

/** Counts requests and how long they take. */
export class Metrics {
  #counts = new Map<string, RequestCount>();
  #durations = new Map<string, Histogram>();
  #inFlight = 0;

  begin(): void {
    this.#inFlight++;
  }

  /** @param operationId empty where no operation fits @param duration in milliseconds */
  end(operationId: string, outcome: Outcome | undefined, duration: number): void {
    this.#inFlight--;
    const status = outcome?.status ?? 0;
    const code = isRejection(outcome) ? outcome.code : '';
    const name = operationId + status + code;
    const found = this.#counts.get(name);
    if (found) found.count++;
    else this.#counts.set(name, { operation: operationId, status, code, count: 1 });
    this.#observe(operationId, duration / 1000);
  }

  /** Every kind of response that was given, and how often. */
  counts(): readonly RequestCount[] {
    return [...this.#counts.values()];
  }

  reset(): void {
    this.#counts = new Map();
    this.#durations = new Map();
  }

  /** The metrics in Prometheus' text format. */
  render(services: number): string {
    const lines = [
      '# HELP vpcep_sandbox_requests_total Requests by operation, status and error code.',
      '# TYPE vpcep_sandbox_requests_total counter',
      ...this.counts().map(
        ({ operation, status, code, count }) =>
          `vpcep_sandbox_requests_total{operation="${operation}",status="${status}",code="${code}"} ${count}`,
      ),
      '# HELP vpcep_sandbox_request_duration_seconds Time from the head of a request to its response.',
      '# TYPE vpcep_sandbox_request_duration_seconds histogram',
      ...[...this.#durations].flatMap(([operation, { counts, sum, count }]) => [
        ...bounds.map(
          (bound, index) =>
            `vpcep_sandbox_request_duration_seconds_bucket{operation="${operation}",le="${bound}"} ${total(counts, index)}`,
        ),
        `vpcep_sandbox_request_duration_seconds_bucket{operation="${operation}",le="+Inf"} ${count}`,
        `vpcep_sandbox_request_duration_seconds_sum{operation="${operation}"} ${sum}`,
        `vpcep_sandbox_request_duration_seconds_count{operation="${operation}"} ${count}`,
      ]),
      ...gauge('vpcep_sandbox_requests_in_flight', 'Requests that wait for their response.', this.#inFlight),
      ...gauge('vpcep_sandbox_services', 'Services that are stored.', services),
      ...gauge(
        'process_resident_memory_bytes',
        'Memory of the process that is in use.',
        process.memoryUsage.rss(),
      ),
    ];
    return `${lines.join('\n')}\n`;
  }

  #observe(operation: string, seconds: number): void {
    let histogram = this.#durations.get(operation);
    if (!histogram) {
      histogram = { counts: new Array<number>(bounds.length).fill(0), sum: 0, count: 0 };
      this.#durations.set(operation, histogram);
    }
    histogram.sum += seconds;
    histogram.count++;
    const index = bounds.findIndex((bound) => seconds <= bound);
    if (index >= 0) histogram.counts[index] = (histogram.counts[index] ?? 0) + 1;
  }
}

/** Buckets of a histogram count everything up to their bound. */
function total(counts: readonly number[], index: number): number {
  return counts.slice(0, index + 1).reduce((sum, count) => sum + count, 0);
}

function gauge(name: string, help: string, value: number): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, `${name} ${value}`];
}
