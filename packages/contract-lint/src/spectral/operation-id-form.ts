import { shapeRule } from '../shape/shape-rule.ts';

const id = 'operation-id-form';

/** The verbs that fit a method. */
const verbs: Readonly<Record<string, readonly string[]>> = {
  get: ['get', 'list'],
  post: ['create', 'add', 'remove', 'accept', 'reject'],
  put: ['update', 'replace'],
  patch: ['update'],
  delete: ['delete', 'remove'],
};

const camelCaseResource = /^([A-Z][a-z0-9]+)+$/;

/** An operationId is a verb that fits the method, and the resource in camel case. */
export const operationIdForm = shapeRule(
  id,
  'An operationId is a verb that fits the method, and the resource in camel case.',
  ({ nodes }) =>
    nodes('Operation').flatMap(({ path, field, value: { operationId } }) => {
      if (typeof operationId !== 'string') return [];
      const fitting = verbs[field] ?? [];
      const verb = fitting.find(
        (each) => camelCaseResource.test(operationId.slice(each.length)) && operationId.startsWith(each),
      );
      if (verb) return [];
      const example = `${fitting[0] ?? 'get'}EndpointService`;
      return [
        {
          path: [...path, 'operationId'],
          message: `Rename \`${operationId}\`: a verb that fits ${field.toUpperCase()} (${fitting.join(', ')}), then the resource in camel case, as in \`${example}\`.`,
        },
      ];
    }),
);
