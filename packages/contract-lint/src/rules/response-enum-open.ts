import type { UserContext } from '@redocly/openapi-core';
import { bodySchemas } from '../openapi/body-schemas.ts';
import { hasType, type VisitedSchema } from '../openapi/schemas.ts';
import { contractRule } from '../rule.ts';

/** Enums of a response are open: the service may add values, and a client must not break on them. */
export default contractRule(() =>
  bodySchemas('Response', ({ schema, location, holders }, { report, resolve }) => {
    if (!('enum' in schema) || holders.some((holder) => isOpen(holder, schema, resolve))) return;
    report({
      message:
        'Open this enum of a response: `anyOf: [{ type: string, enum: […] }, { type: string }]`. Where a request shares the schema, give the response one of its own.',
      location: location.child(['enum']),
    });
  }),
);

/** Whether a schema allows any string beside the values of an enum. */
function isOpen(
  { anyOf = [] }: VisitedSchema,
  enumeration: VisitedSchema,
  resolve: UserContext['resolve'],
): boolean {
  const parts = anyOf.flatMap((part) => resolve<VisitedSchema>(part).node ?? []);
  return parts.includes(enumeration) && parts.some((part) => hasType(part, 'string') && !('enum' in part));
}
