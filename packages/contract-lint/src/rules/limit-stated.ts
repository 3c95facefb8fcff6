import { propertiesOf, valueAt } from '@vpcep/contract';
import { contractRule } from '../rule.ts';
import { pathOf } from '../text/read-pairs.ts';

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

/** A status in front of an error code, as in "400 `EndPoint.3074`", does not count as a limit. */
const status = /\b[1-5]\d\d(?=\s+`)/g;

/** Every limit of a schema is told to the reader: the number stands in the description. */
export default contractRule(() => {
  let root: object = {};
  return {
    Root(document) {
      root = document;
    },
    Schema(schema, { location, report }) {
      const stated = limits.filter((keyword) => typeof propertiesOf(schema)[keyword] === 'number');
      if (stated.length === 0) return;
      const text = nearestDescription(root, pathOf(location.pointer))
        .replace(status, '')
        .replace(/(?<=\d),(?=\d{3})/g, '');
      for (const keyword of stated) {
        const limit = propertiesOf(schema)[keyword] as number;
        if (numberPattern(limit).test(text)) continue;
        report({
          message: `Say ${limit} in the description: it is the \`${keyword}\`.`,
          location: location.child([keyword]),
        });
      }
    },
  };
});

/** What is said about a schema: at the schema, or at the parameter, header or list that it belongs to. */
function nearestDescription(root: object, path: readonly string[]): string {
  const { description } = propertiesOf(valueAt(root, path));
  if (typeof description === 'string') return description;
  return path.length === 0 || path.at(-2) === 'properties' ? '' : nearestDescription(root, path.slice(0, -1));
}

/** The number by itself, not as part of another number, a code or an address. */
function numberPattern(number: number): RegExp {
  return new RegExp(`(?<![\\w./])${String(number).replace('.', '\\.')}(?!\\w|\\.\\d)`);
}
