import type { Oas3Visitor, UserContext } from '@redocly/openapi-core';
import type { VisitedSchema } from './schemas.ts';

/** A schema, and where it stands. */
export interface PlacedSchema {
  readonly schema: VisitedSchema;
  readonly location: UserContext['location'];
  /** The references that lead to it, with what stands beside `$ref`. */
  readonly references: readonly object[];
  /** The schemas of these bodies that it is directly part of. */
  readonly holders: readonly VisitedSchema[];
}

/**
 * A visitor that looks at each schema that bodies of requests, or of responses, are made of: references followed, each once,
 * in its place. Redocly enters a schema once, wherever it is reached first, so the visitor records which node leads to which
 * schema, and looks when the walk is over.
 *
 * @param holder where the bodies are
 * @param check looks at one schema
 */
export function bodySchemas(
  holder: 'RequestBody' | 'Response',
  check: (placed: PlacedSchema, ctx: Pick<UserContext, 'report' | 'resolve'>) => void,
): Oas3Visitor {
  const leadsTo = new Map<object, Set<object>>();
  const schemas = new Map<object, Pick<PlacedSchema, 'schema' | 'location'>>();
  const references = new Map<object, object[]>();
  const bodies = new Set<object>();
  const open: object[] = [];

  function lead(target: object): void {
    const from = open.at(-1);
    if (from) leadsTo.set(from, (leadsTo.get(from) ?? new Set()).add(target));
  }
  const enter = (node: object): void => {
    open.push(node);
  };
  const leave = (): void => {
    open.pop();
  };

  return {
    [holder]: {
      enter(node: object) {
        bodies.add(node);
        open.push(node);
      },
      leave,
    },
    // What else can lead to a schema: its schemas are not the body's.
    ...(holder === 'Response' ? { Header: { enter, leave } } : {}),
    Schema: {
      enter(schema: VisitedSchema, { location }: UserContext) {
        lead(schema);
        schemas.set(schema, { schema, location });
        open.push(schema);
      },
      leave,
    },
    ref(reference, { type }, { node }) {
      if (type.name !== 'Schema' || !node) return;
      lead(node);
      references.set(node, [...(references.get(node) ?? []), reference]);
    },
    Root: {
      leave(_root, ctx) {
        const reached = new Set<object>();
        const ledFrom = new Map<object, Set<object>>();
        const left = [...bodies];
        for (let node = left.pop(); node; node = left.pop()) {
          for (const next of leadsTo.get(node) ?? []) {
            ledFrom.set(next, (ledFrom.get(next) ?? new Set()).add(node));
            if (!reached.has(next)) left.push(next);
            reached.add(next);
          }
        }
        // In the order of the walk.
        for (const [node, placed] of schemas) {
          if (!reached.has(node)) continue;
          const holders = [...(ledFrom.get(node) ?? [])].filter((holder) => reached.has(holder));
          check({ ...placed, references: references.get(node) ?? [], holders }, ctx);
        }
      },
    },
  };
}
