import type { OasRef, UserContext } from '@redocly/openapi-core';
import type { VisitedSchema } from '../openapi/schemas.ts';
import { contractRule } from '../rule.ts';

const message = 'Add a `description`: what it is, its rule, and what breaking the rule gives.';

/** Every operation, parameter, header, body, response, named schema and property says what it is. */
export default contractRule(() => ({
  Operation: describe,
  Parameter: describe,
  Header: describe,
  RequestBody: describe,
  Response: describe,
  NamedSchemas: describeEach,
  SchemaProperties: describeEach,
}));

function describe(node: Described, { report }: UserContext): void {
  if (!hasDescription(node)) report({ message });
}

/** A schema may leave the description to the component that it refers to. */
function describeEach(
  schemas: Record<string, VisitedSchema | OasRef>,
  { location, report, resolve }: UserContext,
): void {
  for (const [name, schema] of Object.entries(schemas)) {
    if (!hasDescription(schema) && !hasDescription(resolve(schema).node)) {
      report({ message, location: location.child([name]) });
    }
  }
}

interface Described {
  description?: string;
}

function hasDescription(node: Described | OasRef | undefined): boolean {
  return Boolean((node as Described | undefined)?.description?.trim());
}
