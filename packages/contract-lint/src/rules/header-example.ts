import type { Oas3Example } from '@redocly/openapi-core';
import type { Schema } from '@vpcep/contract';
import { checkExample } from '../openapi/check-example.ts';
import { contractRule } from '../rule.ts';

/** The examples of headers are valid. */
export default contractRule(() => {
  let root: object = {};
  return {
    Root(document) {
      root = document;
    },
    Header({ schema, example, examples = {} }, { location, report, resolve }) {
      if (!schema) return;
      const named = Object.entries(examples).flatMap(([name, written]) => {
        const { node } = resolve<Oas3Example>(written);
        return node ? [{ place: ['examples', name], value: node.value }] : [];
      });
      const values = example === undefined ? named : [{ place: ['example'], value: example }, ...named];
      for (const { place, value } of values) {
        const message = checkExample(root, schema as Schema, value);
        if (message) report({ message, location: location.child(place) });
      }
    },
  };
});
