import type { ContractNode } from '../shape/contract-node.ts';
import { describesObject, refusesOthers } from '../shape/object-schemas.ts';
import { reachableSchemas } from '../shape/reachable-schemas.ts';
import { shapeRule } from '../shape/shape-rule.ts';

const id = 'request-closed';
const compositions = ['allOf', 'anyOf', 'oneOf'];

/** The objects of a request refuse members that the contract does not list. */
export const requestClosed = shapeRule(
  id,
  'The objects of a request refuse members that the contract does not list.',
  (contract) =>
    reachableSchemas(contract, 'request')
      .filter((schema) => describesObject(schema) && !isClosed(schema))
      .map(({ path }) => ({
        path,
        message:
          'Close this object of a request: `additionalProperties: false`, or `unevaluatedProperties: false` beside `allOf`.',
      })),
);

/** Whether a schema lists all its members, says what the others are, or is part of a composition that is closed. */
function isClosed(schema: ContractNode): boolean {
  const { field, parent, value } = schema;
  if (refusesOthers(schema) || typeof value.additionalProperties === 'object') return true;
  return compositions.includes(field) && parent !== undefined && isClosedComposition(parent);
}

function isClosedComposition({ field, parent, value }: ContractNode): boolean {
  if (value.unevaluatedProperties === false) return true;
  return compositions.includes(field) && parent !== undefined && isClosedComposition(parent);
}
