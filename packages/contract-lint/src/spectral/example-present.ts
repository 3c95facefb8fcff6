import { propertiesOf } from '@vpcep/contract';
import type { ContractNode } from '../shape/contract-node.ts';
import { shapeRule } from '../shape/shape-rule.ts';

const id = 'example-present';

/** Every member of an object, parameter, header and body has an example. */
export const examplePresent = shapeRule(
  id,
  'Every member of an object, parameter, header and body has an example.',
  ({ nodes, resolve }) => {
    const find = (type: 'Parameter' | 'Header' | 'MediaType', what: string) =>
      nodes(type)
        .filter((node) => !node.value.$ref && !hasExample(node))
        .map(({ path }) => ({ path, message: `Add \`example\` or \`examples\` to this ${what}.` }));
    return [
      ...find('Parameter', 'parameter'),
      ...find('Header', 'header'),
      ...find('MediaType', 'body'),
      ...nodes('Schema')
        .filter(
          (schema) => schema.field === 'properties' && !hasExample(schema) && !hasExample(resolve(schema)),
        )
        .map(({ path }) => ({
          path,
          message: `Add \`examples\` to the member \`${path.at(-1)}\`, or to the schema that it names.`,
        })),
    ];
  },
);

/** Whether a node has an `example`, or `examples` as a list (schemas) or map (everything else) that is not empty. */
function hasExample({ value }: ContractNode): boolean {
  const { examples } = value;
  return (
    'example' in value || Object.keys(Array.isArray(examples) ? examples : propertiesOf(examples)).length > 0
  );
}
