import { isRejection, type Outcome } from '@vpcep/server';
import { Prometheus } from './prometheus.ts';
import type { Ended, RequestCount } from './request-count.ts';

/** How many requests are kept until the library that counts them is loaded. */
const mostWaiting = 1000;

/** Counts requests and how long they take. */
export class Metrics {
  #inFlight = 0;
  #waiting: Ended[] = [];
  #prometheus: Prometheus | undefined;

  begin(): void {
    this.#inFlight++;
  }

  /**
   * @param operation the operationId; empty where no operation fits
   * @param duration in milliseconds
   */
  end(operation: string, outcome: Outcome | undefined, duration: number): void {
    this.#inFlight--;
    const code = isRejection(outcome) ? outcome.code : '';
    const ended = { operation, status: outcome?.status ?? 0, code, duration };
    if (this.#prometheus) {
      this.#prometheus.record(ended);
      return;
    }
    this.#waiting.push(ended);
    if (this.#waiting.length % mostWaiting !== 0) return;
    try {
      this.#load();
    } catch {
      // It can be loaded later.
    }
  }

  /** Every kind of response that was given, and how often. */
  async counts(): Promise<readonly RequestCount[]> {
    return this.#load().counts();
  }

  reset(): void {
    this.#waiting = [];
    this.#prometheus?.reset();
  }

  /** The metrics in Prometheus' text format. */
  async render(services: number): Promise<string> {
    return this.#load().render({ inFlight: this.#inFlight, services });
  }

  #load(): Prometheus {
    this.#prometheus ??= new Prometheus();
    for (const ended of this.#waiting.splice(0)) this.#prometheus.record(ended);
    return this.#prometheus;
  }
}
