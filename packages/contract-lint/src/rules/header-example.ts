import type { Oas3Example } from '@redocly/openapi-core';
import { inlineReferences, type Schema } from '@vpcep/contract';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { contractRule } from '../rule.ts';

/** The examples of headers are valid. Redocly's own rules look at those of parameters, bodies and schemas. */
export default contractRule(() => {
  const ajv = addFormats.default(new Ajv2020({ strict: false }));
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
      if (values.length === 0) return;
      const inlined = inlineReferences(root, schema as Schema);
      // What is wrong with a schema itself, Redocly's own rules report.
      if (!ajv.validateSchema(inlined)) return;
      const validate = ajv.compile(inlined);
      for (const { place, value } of values) {
        if (validate(value)) continue;
        const message = `Correct the example: it ${ajv.errorsText(validate.errors, { dataVar: '' }).trim()}.`;
        report({ message, location: location.child(place) });
      }
    },
  };
});
