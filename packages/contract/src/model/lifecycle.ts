import type { Lifecycle, OpenApiDocument, Schema } from './document.ts';
import { effectiveSchema } from './effective-schema.ts';

/** The life of the API's resource, and the schema whose values are its statuses. */
export interface ResourceLifecycle extends Lifecycle {
  /** Name of the schema among the components. */
  readonly name: string;
  readonly schema: Schema;
}

/**
 * The life cycle that the contract states with `x-lifecycle`.
 *
 * @throws {Error} no schema of the contract carries it
 */
export function lifecycleOf(document: OpenApiDocument): ResourceLifecycle {
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    const lifecycle = schema['x-lifecycle'];
    if (lifecycle) return { ...lifecycle, name, schema };
  }
  throw new Error('No schema of the contract carries x-lifecycle: add it to the schema of the status.');
}

/** The property of an object that holds the status of a life cycle, and this life cycle; undefined where none does. */
export function statusPropertyOf(
  document: OpenApiDocument,
  schema: Schema,
): { readonly name: string; readonly lifecycle: Lifecycle } | undefined {
  for (const [name, property] of Object.entries(effectiveSchema(document, schema).properties ?? {})) {
    const lifecycle = effectiveSchema(document, property)['x-lifecycle'];
    if (lifecycle) return { name, lifecycle };
  }
  return undefined;
}
