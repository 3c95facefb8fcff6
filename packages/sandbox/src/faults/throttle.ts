/** How many projects are remembered; the least recently used is evicted. */
const maximumProjects = 10_000;

/** Lets each project make so many requests a second, and as many at once. */
export class Throttle {
  readonly #rate: number;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  constructor(rate: number) {
    this.#rate = rate;
  }

  /** Whether a request of the project may pass. */
  admit(projectId: string, now: number = performance.now()): boolean {
    if (this.#rate === Number.POSITIVE_INFINITY) return true;
    const capacity = Math.max(1, this.#rate);
    const bucket = this.#buckets.get(projectId) ?? { tokens: capacity, at: now };
    const tokens = Math.min(capacity, bucket.tokens + ((now - bucket.at) / 1000) * this.#rate);
    const admitted = tokens >= 1;
    this.#buckets.delete(projectId);
    this.#buckets.set(projectId, { tokens: admitted ? tokens - 1 : tokens, at: now });
    if (this.#buckets.size > maximumProjects) {
      const [oldest] = this.#buckets.keys();
      if (oldest !== undefined) this.#buckets.delete(oldest);
    }
    return admitted;
  }
}
