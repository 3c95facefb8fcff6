import type { ContractNode } from '../shape/contract-node.ts';
import { shapeRule } from '../shape/shape-rule.ts';

const id = 'description-present';

/** Every parameter, header, body, schema of the components and member of an object says what it is. */
export const descriptionPresent = shapeRule(
  id,
  'Every operation, parameter, header, body, named schema and member of an object has a description.',
  ({ nodes, resolve }) => {
    const described = [
      ...(['Operation', 'Parameter', 'Header', 'RequestBody', 'Response'] as const).flatMap((type) =>
        nodes(type),
      ),
      ...nodes('Schema').filter(({ field }) => field === 'schemas' || field === 'properties'),
    ];
    return described
      .filter((node) => !hasDescription(node) && !hasDescription(resolve(node)))
      .map(({ path }) => ({
        path,
        message: 'Add a `description`: what it is, its rule, and what breaking the rule gives.',
      }));
  },
);

function hasDescription({ value: { description } }: ContractNode): boolean {
  return typeof description === 'string' && description.trim() !== '';
}
