import type { Awaitable } from '@vpcep/server';

/** A service as it is stored. */
export interface StoredService {
  readonly projectId: string;
  /** A UUID in lower case. */
  readonly id: string;
  /** When it stops being `creating`, by the sandbox's clock; milliseconds since 1970. */
  readonly readyAt: number;
  /** The response to a read from then on, as JSON. */
  readonly body: string;
}

/** A port of a backend that a service holds, so that no other service can. */
export interface PortReservation {
  /** In lower case. */
  readonly portId: string;
  readonly serverPort: number;
  readonly protocol: string;
  /** 0 where the client port does not count. */
  readonly clientPort: number;
}

/** A service together with what it holds. */
export interface NewService extends StoredService {
  readonly reservations: readonly PortReservation[];
}

/** What an update makes of a service. */
export interface ChangedService {
  readonly body: string;
  /** What the service holds no longer. */
  readonly released: readonly PortReservation[];
  /** What it holds from now on. */
  readonly reserved: readonly PortReservation[];
}

/** An update that is not made. */
export interface RejectedChange<Reason> {
  readonly rejected: Reason;
}

/** The sandbox's clock: stopped at a time, or ahead of the real one. Milliseconds. */
export interface ClockState {
  readonly offset: number;
  readonly frozenAt: number | null;
}

/** Why a service cannot be stored. */
export type Conflict = 'portsTaken' | 'idTaken' | 'quota';

/** Which services to list. */
export interface ListQuery {
  readonly projectId?: string | undefined;
  /** The ID after which to go on. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/**
 * Keeps the services and the clock. Each call takes effect as a whole or not at all, and two services never hold the same
 * port, however many processes share the store.
 */
export interface Storage {
  /** The time by the sandbox's clock, in milliseconds since 1970. */
  now(): Awaitable<number>;
  readClock(): Awaitable<ClockState>;
  setClock(clock: ClockState): Awaitable<void>;
  /** Finds a service of a project, and the time by the sandbox's clock. */
  read(
    projectId: string,
    id: string,
  ): Awaitable<{ readonly service: StoredService; readonly now: number } | undefined>;
  /**
   * Stores a service.
   *
   * @returns why it cannot be stored; undefined when it is
   */
  create(service: NewService, quota: number): Awaitable<Conflict | undefined>;
  /**
   * Changes a service of a project.
   *
   * @param change makes the new service of the old one, or says why not
   * @returns what `change` returned, once it is stored; or why it cannot be
   */
  update<Reason>(
    projectId: string,
    id: string,
    change: (service: StoredService, now: number) => ChangedService | RejectedChange<Reason>,
  ): Awaitable<ChangedService | RejectedChange<Reason> | 'portsTaken' | 'missing'>;
  /**
   * Stores all of the services or, where one conflicts, none of them. No quota holds.
   *
   * @returns the conflict, and of which service
   */
  seed(
    services: readonly NewService[],
  ): Awaitable<{ readonly index: number; readonly conflict: Conflict } | undefined>;
  /** Services in the order in which they were stored. */
  list(query: ListQuery): Awaitable<readonly StoredService[]>;
  /** How many services each project has. */
  count(): Awaitable<ReadonlyMap<string, number>>;
  /** Removes the services of one project, or everything and the changes to the clock. */
  reset(projectId?: string): Awaitable<void>;
  close(): Awaitable<void>;
}

/** The time by a clock. */
export function timeOf({ offset, frozenAt }: ClockState): number {
  return frozenAt ?? Date.now() + offset;
}

/** A clock that shows the real time. */
export const realTime: ClockState = { offset: 0, frozenAt: null };
