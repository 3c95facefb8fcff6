import type { Validator } from '@vpcep/contract/validate';
import type { Services } from '../session/services.ts';
import type { Session } from '../session/session.ts';

/** What a layer works with. */
export interface LayerContext {
  readonly session: Session;
  readonly services: Services;
  /** In mode `all`; for the chosen cloud. */
  readonly validator: Validator;
  readonly clouds: Readonly<Record<string, Validator>>;
  /** Whether the server remembers what was created. */
  readonly stateful: boolean;
  /** Whether only requests that cannot change anything may be sent. */
  readonly readOnly: boolean;
  /** Seed of what is generated. */
  readonly seed: number;
  /** How many requests are generated for an operation. */
  readonly runs: number;
  /** What is to be done when every layer has ended. */
  readonly afterwards: (() => void)[];
  /** Whether the run is to end: its time is over, or the first finding was enough. */
  isOver(): boolean;
  /** Whether a word of `--only` names the operation; all are meant where there is none. */
  isMeant(operationId: string): boolean;
}

/** Calls a function for each item, a few at a time, until the run is over. */
export async function forEach<T>(
  { isOver }: Pick<LayerContext, 'isOver'>,
  items: readonly T[],
  each: (item: T) => Promise<void>,
  width = 4,
): Promise<void> {
  const queue = [...items];
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let item = queue.shift(); item !== undefined && !isOver(); item = queue.shift()) await each(item);
    }),
  );
}
