import type { ContractNode } from '../shape/contract-node.ts';
import { shapeRule } from '../shape/shape-rule.ts';

const id = 'limit-stated';
const limits = [
  'minimum',
  'exclusiveMinimum',
  'maximum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minContains',
  'maxContains',
  'minProperties',
  'maxProperties',
];

/** A status in front of an error code, as in "400 `EndPoint.3074`", is no limit. */
const status = /\b[1-5]\d\d(?=\s+`)/g;

/** Every limit of a schema is told to the reader: the number stands in the description. */
export const limitStated = shapeRule(id, 'Every limit of a schema stands in its description.', ({ nodes }) =>
  nodes('Schema').flatMap((schema) => {
    const text = descriptionOf(schema)
      .replace(status, '')
      .replace(/(?<=\d),(?=\d{3})/g, '');
    return limits.flatMap((keyword) => {
      const limit = schema.value[keyword];
      return typeof limit !== 'number' || numberPattern(limit).test(text)
        ? []
        : [
            {
              path: [...schema.path, keyword],
              message: `Say ${limit} in the description: it is the \`${keyword}\`.`,
            },
          ];
    });
  }),
);

/** What is said about a schema: at the schema, or at the parameter, header or list that it belongs to. */
function descriptionOf({ field, parent, value }: ContractNode): string {
  if (typeof value.description === 'string') return value.description;
  return parent && field !== 'properties' ? descriptionOf(parent) : '';
}

/** The number by itself, not as part of another number, a code or an address. */
function numberPattern(number: number): RegExp {
  return new RegExp(`(?<![\\w./])${String(number).replace('.', '\\.')}(?!\\w|\\.\\d)`);
}
