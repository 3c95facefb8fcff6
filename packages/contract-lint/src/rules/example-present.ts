import type { UserContext } from '@redocly/openapi-core';
import { propertiesOf } from '@vpcep/contract';
import { contractRule } from '../rule.ts';

/** Every property of an object, parameter, header and body has an example. */
export default contractRule(() => ({
  Parameter: exemplify('parameter'),
  Header: exemplify('header'),
  MediaType: exemplify('body'),
  SchemaProperties(properties, { location, report, resolve }) {
    for (const [name, schema] of Object.entries(properties)) {
      if (hasExample(schema) || hasExample(resolve(schema).node)) continue;
      report({
        message: `Add \`examples\` to the property \`${name}\`, or to the schema that it names.`,
        location: location.child([name]),
      });
    }
  },
}));

function exemplify(what: string) {
  return (node: object, { report }: UserContext): void => {
    if (!hasExample(node)) report({ message: `Add \`example\` or \`examples\` to this ${what}.` });
  };
}

/** Whether a node has an `example`, or `examples` as a list (schemas) or map (everything else) that is not empty. */
function hasExample(node: object | undefined): boolean {
  const { examples, ...rest } = propertiesOf(node);
  return (
    'example' in rest || Object.keys(Array.isArray(examples) ? examples : propertiesOf(examples)).length > 0
  );
}
