import type { Schema } from '@vpcep/contract';
import { checkExample } from '../openapi/check-example.ts';
import { contractRule } from '../rule.ts';

/** The examples of schemas are valid. Redocly's rule compiles each schema; most differ in their texts alone. */
export default contractRule(() => {
  let root: object = {};
  return {
    Root(document) {
      root = document;
    },
    Schema(node, { location, report }) {
      const schema = node as Schema & { readonly example?: unknown };
      const { example, examples } = schema;
      const listed: readonly unknown[] = Array.isArray(examples) ? examples : [];
      const values: { place: (string | number)[]; value: unknown }[] = listed.map((value, index) => ({
        place: ['examples', index],
        value,
      }));
      if (example !== undefined) values.push({ place: ['example'], value: example });
      for (const { place, value } of values) {
        const message = checkExample(root, schema, value);
        if (message) report({ message, location: location.child(place) });
      }
    },
  };
});
