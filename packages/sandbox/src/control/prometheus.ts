import { createRequire } from 'node:module';
import type { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Ended, RequestCount } from './request-count.ts';

const require = createRequire(import.meta.url);

/** Upper bounds of the duration histogram, in seconds. */
const buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What is measured at the moment, whatever happened before. */
export interface Readings {
  readonly inFlight: number;
  readonly services: number;
}

/** Counts requests as Prometheus has it. To make one loads the library, which takes a quarter of the time to start. */
export class Prometheus {
  readonly #registry: Registry;
  readonly #requests: Counter;
  readonly #durations: Histogram;
  readonly #inFlight: Gauge;
  readonly #services: Gauge;
  readonly #memory: Gauge;

  /** @throws {Error} the library cannot be loaded at the moment */
  constructor() {
    const library = require('prom-client') as typeof import('prom-client');
    const registry = new library.Registry();
    const registers = [registry];
    const gauge = (name: string, help: string) => new library.Gauge({ name, help, registers });
    this.#registry = registry;
    this.#requests = new library.Counter({
      name: 'vpcep_sandbox_requests_total',
      help: 'Requests by operation, status and error code.',
      labelNames: ['operation', 'status', 'code'],
      registers,
    });
    this.#durations = new library.Histogram({
      name: 'vpcep_sandbox_request_duration_seconds',
      help: 'Time from the head of a request to its response.',
      labelNames: ['operation'],
      buckets,
      registers,
    });
    this.#inFlight = gauge('vpcep_sandbox_requests_in_flight', 'Requests that wait for their response.');
    this.#services = gauge('vpcep_sandbox_services', 'Services that are stored.');
    this.#memory = gauge('process_resident_memory_bytes', 'Memory of the process that is in use.');
  }

  record({ operation, status, code, duration }: Ended): void {
    this.#requests.inc({ operation, status, code });
    this.#durations.observe({ operation }, duration / 1000);
  }

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
  render({ inFlight, services }: Readings): Promise<string> {
    this.#inFlight.set(inFlight);
    this.#services.set(services);
    this.#memory.set(process.memoryUsage.rss());
    return this.#registry.metrics();
  }
}
