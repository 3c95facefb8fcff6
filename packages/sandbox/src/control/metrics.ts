import { isRejection, type Outcome } from '@vpcep/server';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Upper bounds of the duration histogram, in seconds. */
const buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** How often there was a certain kind of response. */
export interface RequestCount {
  /** The operationId; empty where no operation fits. */
  readonly operation: string;
  /** 0 when the client was gone. */
  readonly status: number;
  /** The error code; empty where there is none. */
  readonly code: string;
  readonly count: number;
}

/** Counts requests and how long they take. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests = new Counter({
    name: 'vpcep_sandbox_requests_total',
    help: 'Requests by operation, status and error code.',
    labelNames: ['operation', 'status', 'code'],
    registers: [this.#registry],
  });
  readonly #durations = new Histogram({
    name: 'vpcep_sandbox_request_duration_seconds',
    help: 'Time from the head of a request to its response.',
    labelNames: ['operation'],
    buckets,
    registers: [this.#registry],
  });
  readonly #inFlight = this.#gauge(
    'vpcep_sandbox_requests_in_flight',
    'Requests that wait for their response.',
  );
  readonly #services = this.#gauge('vpcep_sandbox_services', 'Services that are stored.');
  readonly #memory = this.#gauge('process_resident_memory_bytes', 'Memory of the process that is in use.');

  begin(): void {
    this.#inFlight.inc();
  }

  /**
   * @param operation the operationId; empty where no operation fits
   * @param duration in milliseconds
   */
  end(operation: string, outcome: Outcome | undefined, duration: number): void {
    const code = isRejection(outcome) ? outcome.code : '';
    this.#inFlight.dec();
    this.#requests.inc({ operation, status: outcome?.status ?? 0, code });
    this.#durations.observe({ operation }, duration / 1000);
  }

  /** Every kind of response that was given, and how often. */
  async counts(): Promise<readonly RequestCount[]> {
    const { values } = await this.#requests.get();
    return values.map(({ value, labels: { operation = '', status = 0, code = '' } }) => ({
      operation: String(operation),
      status: Number(status),
      code: String(code),
      count: value,
    }));
  }

  reset(): void {
    this.#requests.reset();
    this.#durations.reset();
  }

  /** The metrics in Prometheus' text format. */
  render(services: number): Promise<string> {
    this.#services.set(services);
    this.#memory.set(process.memoryUsage.rss());
    return this.#registry.metrics();
  }

  #gauge(name: string, help: string): Gauge {
    return new Gauge({ name, help, registers: [this.#registry] });
  }
}
