import { entryCompanions } from './companions.ts';

/**
 * The order of an object's properties, by type of node as Redocly names it: identity first, then documentation, then
 * structure. A property that is not listed may stand anywhere.
 */
const propertyOrders: Readonly<Record<string, readonly string[]>> = {
  Root: [
    ...['openapi', 'jsonSchemaDialect', 'arazzo', 'info', 'servers', 'tags', 'externalDocs', 'security'],
    ...['paths', 'webhooks'],
    ...['components', 'sourceDescriptions', 'workflows'],
  ],
  Info: ['title', 'version', 'summary', 'description', 'termsOfService', 'license', 'contact', 'x-i18n'],
  License: ['name', 'identifier', 'url'],
  Contact: ['name', 'url', 'email'],
  Server: ['url', 'description', 'variables', 'x-i18n'],
  ServerVariable: ['enum', 'default', 'description', 'x-i18n'],
  ExternalDocs: ['url', 'description', 'x-i18n'],
  Tag: ['name', 'x-displayName', 'description', 'externalDocs', 'x-i18n'],
  PathItem: ['parameters', 'post', 'get', 'put', 'patch', 'delete', 'head', 'options', 'trace'],
  Operation: [
    ...['operationId', 'tags', 'summary', 'description', 'externalDocs', 'deprecated', 'x-discrepancies'],
    'x-i18n',
    ...['security', 'parameters', 'requestBody', 'responses', 'callbacks'],
  ],
  Parameter: [
    ...[
      'name',
      'in',
      'required',
      'deprecated',
      'x-client-option',
      'description',
      'style',
      'explode',
      'schema',
      'content',
    ],
    ...['example', 'examples', 'x-i18n', 'value'],
  ],
  RequestBody: ['required', 'description', 'x-i18n', 'content', 'contentType', 'payload'],
  MediaType: ['schema', 'example', 'examples'],
  Response: ['description', 'x-errors', 'x-i18n', 'headers', 'content', 'links'],
  Header: ['description', 'required', 'schema', 'example', 'examples', 'x-i18n'],
  Link: ['operationId', 'parameters', 'requestBody', 'description', 'x-i18n'],
  Example: ['summary', 'description', 'x-i18n', 'value', 'externalValue'],
  Schema: [
    ...['type', 'minLength', 'maxLength', 'pattern', 'title', 'format', 'enum', 'const', 'default'],
    ...['minItems', 'maxItems', 'uniqueItems', 'items', 'minimum', 'exclusiveMinimum', 'maximum'],
    ...['exclusiveMaximum', 'multipleOf', 'description', 'deprecated', 'minProperties', 'maxProperties'],
    ...[
      'additionalProperties',
      'required',
      'example',
      'examples',
      'x-unbounded',
      'x-errors',
      'x-discrepancies',
      'x-since',
    ],
    ...['x-lifecycle', 'x-enumDescriptions', 'x-i18n', 'properties', 'allOf', 'anyOf', 'oneOf', 'not'],
  ],
  SecurityScheme: ['type', 'scheme', 'bearerFormat', 'in', 'name', 'description', 'x-i18n'],
  Components: [
    'securitySchemes',
    'parameters',
    'headers',
    'requestBodies',
    'schemas',
    'responses',
    'links',
    'examples',
  ],
  Workflow: [
    ...['workflowId', 'summary', 'description', 'x-i18n', 'inputs', 'parameters', 'steps', 'successActions'],
    ...['failureActions', 'outputs'],
  ],
  Step: [
    ...['stepId', 'description', 'x-i18n', 'operationId', 'workflowId', 'parameters', 'requestBody'],
    ...['successCriteria', 'outputs', 'onSuccess', 'onFailure'],
  ],
  ...Object.fromEntries(entryCompanions.map(({ entries }) => [entries.type, entries.order])),
};

/**
 * The properties of an object as they should follow each other.
 *
 * @param type type of the node, as Redocly or a companion file names it
 * @returns the properties that have a place, in their order; the others are left out
 */
export function orderedProperties(type: string, node: unknown): string[] {
  const order = propertyOrders[type];
  if (!order || typeof node !== 'object' || node === null || Array.isArray(node)) return [];
  return order.filter((property) => Object.hasOwn(node, property));
}

/**
 * The first property of an object that comes too late, and the one that it must stand before.
 *
 * @param type type of the node
 * @returns undefined when all are in their order
 */
export function findMisplaced(type: string, node: unknown): { property: string; before: string } | undefined {
  const ordered = orderedProperties(type, node);
  const actual = Object.keys(node ?? {}).filter((property) => ordered.includes(property));
  const index = ordered.findIndex((property, at) => property !== actual[at]);
  const [property, before] = [ordered[index], actual[index]];
  return property && before ? { property, before } : undefined;
}
