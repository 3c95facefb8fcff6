import { bodySchemas } from '../openapi/body-schemas.ts';
import type { VisitedSchema } from '../openapi/schemas.ts';
import { contractRule } from '../rule.ts';

const message =
  'Remove this `default` of a response: generated clients fill it in where the service sends nothing.';

/** Properties of a response have no default; what a missing property means is said in words. */
export default contractRule(() =>
  bodySchemas('Response', ({ schema, location }, { report }) => {
    if ('default' in schema) report({ message, location: location.child(['default']) });
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      // What stands beside a reference belongs to no schema.
      if (!('$ref' in property) || !('default' in (property as VisitedSchema))) continue;
      report({ message, location: location.child(['properties', name, 'default']) });
    }
  }),
);
