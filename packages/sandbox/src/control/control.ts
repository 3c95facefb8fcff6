import { randomUUID } from 'node:crypto';
import { StartError, say } from '@vpcep/server';
import type { Seed, SeedService } from '../seed/seed.ts';
import { type SeedContext, storeSeed } from '../seed/store-seed.ts';
import { toSeed } from '../seed/to-seed.ts';
import { type ClockState, type Storage, timeOf } from '../storage/storage.ts';
import type { SandboxTexts } from '../texts/texts.ts';
import type { Metrics } from './metrics.ts';
import type { RequestCount } from './request-count.ts';

/** How many services are read at a time. */
const pageSize = 1000;

/** What has happened since the start or the last reset, and what is stored. */
export interface Statistics {
  /** How many services each project has. */
  readonly services: Readonly<Record<string, number>>;
  /** Every kind of response that this process has given, and how often. */
  readonly requests: readonly RequestCount[];
}

/** What the sandbox's clock shows. */
export interface ClockReading {
  /** As `YYYY-MM-DDTHH:MM:SS.sssZ`. */
  readonly now: string;
  readonly frozen: boolean;
}

/** The times that a response can write, and a client can read. */
const [earliest, latest] = ['1970-01-01T00:00:00Z', '9999-12-31T23:59:59Z'];

/**
 * Makes sure that a clock shows a time that a response can write.
 *
 * @throws {StartError} it does not
 */
export function checkClock(clock: ClockState, texts: SandboxTexts): void {
  const time = timeOf(clock);
  if (time >= Date.parse(earliest) && time <= Date.parse(latest)) return;
  const shown = Math.abs(time) <= 8.64e15 ? new Date(time).toISOString() : String(time);
  throw new StartError(say(texts, 'clockRange', { least: earliest, most: latest, time: shown }));
}

/** Looks into a sandbox and changes it, past the API. */
export class Control {
  readonly #context: SeedContext;
  readonly #storage: Storage;
  readonly #metrics: Metrics;

  constructor(context: SeedContext, metrics: Metrics) {
    this.#context = context;
    this.#storage = context.storage;
    this.#metrics = metrics;
  }

  /** Makes sure that the store responds, as a request for a service needs it. */
  async checkStore(): Promise<void> {
    await this.#storage.read('', randomUUID());
  }

  async clock(): Promise<ClockReading> {
    const clock = await this.#storage.readClock();
    return { now: new Date(timeOf(clock)).toISOString(), frozen: clock.frozenAt !== null };
  }

  /** Moves the clock on; a frozen one stays frozen. */
  async advance(milliseconds: number): Promise<ClockReading> {
    const { offset, frozenAt } = await this.#storage.readClock();
    return this.#setClock(
      frozenAt === null
        ? { offset: offset + milliseconds, frozenAt }
        : { offset, frozenAt: frozenAt + milliseconds },
    );
  }

  /** Stops the clock, at the present or at a time in milliseconds since 1970. */
  async freeze(at?: number): Promise<ClockReading> {
    const clock = await this.#storage.readClock();
    return this.#setClock({ offset: clock.offset, frozenAt: at ?? timeOf(clock) });
  }

  /** Lets the clock run on from where it stopped. */
  async unfreeze(): Promise<ClockReading> {
    const clock = await this.#storage.readClock();
    return this.#setClock({ offset: timeOf(clock) - Date.now(), frozenAt: null });
  }

  /**
   * Stores further services, all or none.
   *
   * @returns how many there were
   * @throws {StartError} the seed does not fit its schema, breaks a rule, or conflicts with what is stored
   */
  seed(seed: unknown): Promise<number> {
    return storeSeed(seed, this.#context);
  }

  /** The services of one project or of all, page by page, as a seed has them. */
  async *pages(projectId?: string): AsyncGenerator<readonly SeedService[]> {
    let after: string | undefined;
    for (;;) {
      const [services, now] = [
        await this.#storage.list({ projectId, after, limit: pageSize }),
        await this.#storage.now(),
      ];
      yield services.map((service) => toSeed(service, now));
      after = services.at(-1)?.id;
      if (services.length < pageSize) return;
    }
  }

  /** Every service of one project or of all, as a seed. */
  async dump(projectId?: string): Promise<Seed> {
    const services: SeedService[] = [];
    for await (const page of this.pages(projectId)) services.push(...page);
    return { services };
  }

  async statistics(): Promise<Statistics> {
    return {
      services: Object.fromEntries(await this.#storage.count()),
      requests: await this.#metrics.counts(),
    };
  }

  /** The metrics in Prometheus' text format. */
  async metrics(): Promise<string> {
    const counts = [...(await this.#storage.count()).values()];
    return this.#metrics.render(counts.reduce((sum, count) => sum + count, 0));
  }

  /** Removes the services of one project; or everything, the counts and the changes to the clock too. */
  async reset(projectId?: string): Promise<void> {
    await this.#storage.reset(projectId);
    if (projectId === undefined) this.#metrics.reset();
  }

  async #setClock(clock: ClockState): Promise<ClockReading> {
    checkClock(clock, this.#context.texts);
    await this.#storage.setClock(clock);
    return this.clock();
  }
}
