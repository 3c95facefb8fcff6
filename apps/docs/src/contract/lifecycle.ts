import type { OpenApiDocument, Schema } from '@vpcep/contract';

/** The states of the resource and the ways between them, as the contract's `x-lifecycle` has them. */
export interface Lifecycle {
  /** The schema whose values are the states. */
  schema: Schema;
  initial: string;
  /** For each state, those that may follow. */
  transitions: Record<string, string[]>;
}

/**
 * The lifecycle that the contract declares.
 *
 * @throws Error when no schema carries `x-lifecycle`.
 */
export function lifecycleOf(document: OpenApiDocument): Lifecycle {
  for (const schema of Object.values(document.components.schemas)) {
    const lifecycle = schema['x-lifecycle'] as Omit<Lifecycle, 'schema'> | undefined;
    if (lifecycle) return { schema, ...lifecycle };
  }
  throw new Error('No schema of the contract carries x-lifecycle; the lifecycle page is drawn from it.');
}
