import { propertiesOf } from '@vpcep/contract';
import { bodySchemas } from '../openapi/body-schemas.ts';
import { closingKeyword, describesObject, partsOf, type VisitedSchema } from '../openapi/schemas.ts';
import { contractRule } from '../rule.ts';

/** The objects of a request reject properties that the contract does not list. */
export default contractRule(() => {
  /** Parts of a composition that rejects what none of its parts lists. */
  const closedAround = new Set<VisitedSchema>();
  return bodySchemas('RequestBody', ({ schema, location }, { report, resolve }) => {
    if (propertiesOf(schema).unevaluatedProperties === false || closedAround.has(schema)) {
      for (const part of partsOf(schema)) {
        const { node } = resolve<VisitedSchema>(part);
        if (node) closedAround.add(node);
      }
    }
    const isClosed =
      closingKeyword(schema) !== undefined ||
      typeof propertiesOf(schema).additionalProperties === 'object' ||
      closedAround.has(schema);
    if (!describesObject(schema) || isClosed) return;
    report({
      message:
        'Close this object of a request: `additionalProperties: false`, or `unevaluatedProperties: false` beside `allOf`.',
      location,
    });
  });
});
