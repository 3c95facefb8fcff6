/**
 * The order of an object's members, by type of node as Redocly names it: who it is first, then what it says, then what it is
 * made of. A member that is not listed may stand anywhere.
 */
const memberOrders: Readonly<Record<string, readonly string[]>> = {
  Root: [
    ...['openapi', 'jsonSchemaDialect', 'arazzo', 'info', 'servers', 'tags', 'security', 'paths', 'webhooks'],
    ...['components', 'sourceDescriptions', 'workflows'],
  ],
  Info: ['title', 'version', 'summary', 'description', 'termsOfService', 'license', 'contact', 'x-i18n'],
  License: ['name', 'identifier', 'url'],
  Contact: ['name', 'url', 'email'],
  Server: ['url', 'description', 'variables', 'x-i18n'],
  ServerVariable: ['enum', 'default', 'description', 'x-i18n'],
  Tag: ['name', 'x-displayName', 'description', 'externalDocs', 'x-i18n'],
  PathItem: ['parameters', 'post', 'get', 'put', 'patch', 'delete', 'head', 'options', 'trace'],
  Operation: [
    ...['operationId', 'tags', 'summary', 'description', 'deprecated', 'x-discrepancies', 'x-i18n'],
    ...['security', 'parameters', 'requestBody', 'responses', 'callbacks'],
  ],
  Parameter: [
    ...['name', 'in', 'required', 'deprecated', 'description', 'style', 'explode', 'schema', 'content'],
    ...['example', 'examples', 'x-i18n', 'value'],
  ],
  RequestBody: ['required', 'description', 'x-i18n', 'content', 'contentType', 'payload'],
  MediaType: ['schema', 'example', 'examples'],
  Response: ['description', 'x-i18n', 'headers', 'content', 'links'],
  Header: ['description', 'required', 'schema', 'example', 'examples', 'x-i18n'],
  Link: ['operationId', 'parameters', 'requestBody', 'description', 'x-i18n'],
  Example: ['summary', 'description', 'x-i18n', 'value', 'externalValue'],
  Schema: [
    ...['type', 'minLength', 'maxLength', 'pattern', 'title', 'format', 'enum', 'const', 'default'],
    ...['minItems', 'maxItems', 'uniqueItems', 'items', 'minimum', 'exclusiveMinimum', 'maximum'],
    ...['exclusiveMaximum', 'multipleOf', 'description', 'deprecated', 'minProperties', 'maxProperties'],
    ...['additionalProperties', 'required', 'example', 'examples', 'x-unbounded', 'x-discrepancies'],
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
  ErrorCode: ['code', 'status', 'operations', 'source', 'illustrates', 'meaning', 'remedy', 'x-i18n'],
  Discrepancy: [
    'id',
    'number',
    'operations',
    'editions',
    'title',
    'differs',
    'reading',
    'reason',
    'covers',
    'x-i18n',
  ],
};

/**
 * The members of an object as they should follow each other.
 *
 * @param type type of the node, as Redocly or a companion file names it
 * @returns the members that have a place, in their order; the others are left out
 */
export function orderedMembers(type: string, node: unknown): string[] {
  const order = memberOrders[type];
  if (!order || typeof node !== 'object' || node === null || Array.isArray(node)) return [];
  return order.filter((member) => Object.hasOwn(node, member));
}

/**
 * The first member of an object that comes too late, and the one that it must stand in front of.
 *
 * @param type type of the node
 * @returns undefined when all are in their order
 */
export function findMisplaced(type: string, node: unknown): { member: string; before: string } | undefined {
  const ordered = orderedMembers(type, node);
  const actual = Object.keys(node ?? {}).filter((member) => ordered.includes(member));
  const index = ordered.findIndex((member, at) => member !== actual[at]);
  const [member, before] = [ordered[index], actual[index]];
  return member && before ? { member, before } : undefined;
}
