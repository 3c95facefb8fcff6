import { describesObject, refusesOthers } from '../shape/object-schemas.ts';
import { reachableSchemas } from '../shape/reachable-schemas.ts';
import { shapeRule } from '../shape/shape-rule.ts';

const id = 'answer-open';

/** The objects of an answer allow members that the contract does not list: the service may add some. */
export const answerOpen = shapeRule(
  id,
  'The objects of an answer allow members that the contract does not list.',
  (contract) =>
    reachableSchemas(contract, 'answer')
      .filter((schema) => describesObject(schema) && refusesOthers(schema))
      .map(({ path, value }) => {
        const keyword =
          value.additionalProperties === false ? 'additionalProperties' : 'unevaluatedProperties';
        return {
          path: [...path, keyword],
          message: `Open this object of an answer: remove \`${keyword}: false\`. Where a request shares the schema, give the answer one of its own.`,
        };
      }),
);
