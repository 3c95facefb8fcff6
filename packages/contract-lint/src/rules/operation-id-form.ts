import { contractRule } from '../rule.ts';

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
export default contractRule(() => ({
  Operation({ operationId }, { key, location, report }) {
    // Redocly's own rules ask for an operationId.
    if (typeof operationId !== 'string') return;
    const method = String(key);
    const fitting = verbs[method] ?? [];
    const verb = fitting.find(
      (prefix) => operationId.startsWith(prefix) && camelCaseResource.test(operationId.slice(prefix.length)),
    );
    if (verb) return;
    const example = `${fitting[0] ?? 'get'}EndpointService`;
    report({
      message: `Rename \`${operationId}\`: a verb that fits ${method.toUpperCase()} (${fitting.join(', ')}), then the resource in camel case, as in \`${example}\`.`,
      location: location.child(['operationId']),
    });
  },
}));
