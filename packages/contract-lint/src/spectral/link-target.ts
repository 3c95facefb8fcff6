import { propertiesOf } from '@vpcep/contract';
import { parametersOf } from '../shape/operation-parameters.ts';
import { shapeRule } from '../shape/shape-rule.ts';

const id = 'link-target';

/** A link leads to an operation of the contract, and sets parameters that this operation has. */
export const linkTarget = shapeRule(
  id,
  'A link leads to an operation of the contract, and sets parameters that this operation has.',
  (contract) =>
    contract.nodes('Link').flatMap(({ path, value: { $ref, operationId, parameters } }) => {
      if ($ref) return [];
      const target = contract.nodes('Operation').find(({ value }) => value.operationId === operationId);
      if (operationId === undefined || !target) {
        const message = `Name an operation of the contract as \`operationId\`: ${operationId === undefined ? 'the link names none' : `there is no \`${operationId}\``}.`;
        return [{ path: operationId === undefined ? path : [...path, 'operationId'], message }];
      }
      const known = parametersOf(target, contract).flatMap(({ value: { name, in: place } }) => [
        `${name}`,
        `${place}.${name}`,
      ]);
      return Object.keys(propertiesOf(parameters))
        .filter((name) => !known.includes(name))
        .map((name) => ({
          path: [...path, 'parameters', name],
          message: `Name a parameter of \`${operationId}\`: it has ${known.map((each) => `\`${each}\``).join(', ')}.`,
        }));
    }),
);
