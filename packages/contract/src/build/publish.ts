import type { OpenApiDocument, PathItem, Schema, Server } from '../model/document.ts';
import { httpMethods } from '../model/document.ts';
import { operationsOf } from '../model/operation.ts';
import { dereference } from '../model/reference.ts';

/** Extensions that tools of other makers show: what enum values mean, and the names of tags. The others are ours alone. */
const sharedExtensions = new Set(['x-enumDescriptions', 'x-displayName']);

/** Where properties are names that the API chose, not keywords. */
const nameMaps = new Set([
  ...['properties', 'patternProperties', 'schemas', 'examples', 'securitySchemes', 'responses', 'headers'],
  ...['links', 'content', 'paths', 'variables', 'mapping', 'x-enumDescriptions'],
]);

/** What holds data as it goes over the wire. */
const dataKeys = new Set(['value', 'example', 'default', 'enum', 'const']);

/**
 * The form of a projection that the tools of other makers read best: parameters on the operations, bodies, responses and headers
 * in place (several tools do not follow those references), no titles that become names of types, no extensions that only we read,
 * no dialect, no local server. Schemas, examples and security schemes stay components.
 */
export function publish(projection: OpenApiDocument): OpenApiDocument {
  const document = structuredClone(projection);
  const operations = operationsOf(structuredClone(projection));
  for (const [path, item] of Object.entries(document.paths)) {
    delete item.parameters;
    for (const method of httpMethods) placeInOperation(document, operations, path, method, item);
  }
  const { schemas, examples, securitySchemes } = document.components;
  document.components = {
    ...(securitySchemes && { securitySchemes }),
    schemas: Object.fromEntries(
      Object.entries(schemas).map(([name, schema]) => [name, withoutTitle(schema)]),
    ),
    ...(examples && { examples }),
  };
  delete document.jsonSchemaDialect;
  if (document.servers) document.servers = document.servers.filter(isPublic).map(withoutVariableTexts);
  return withoutOwnExtensions(document, '') as OpenApiDocument;
}

function placeInOperation(
  document: OpenApiDocument,
  operations: ReturnType<typeof operationsOf>,
  path: string,
  method: (typeof httpMethods)[number],
  item: PathItem,
): void {
  const operation = item[method];
  const found = operations.find((each) => each.path === path && each.method === method.toUpperCase());
  if (!operation || !found) return;
  if (found.parameters.length > 0) {
    operation.parameters = found.parameters.map(({ pointer: _, ...parameter }) => parameter);
  }
  if (operation.requestBody) operation.requestBody = dereference(document, operation.requestBody);
  for (const [status, node] of Object.entries(operation.responses)) {
    const response = dereference(document, node);
    operation.responses[status] = {
      ...response,
      ...(response.headers && {
        headers: Object.fromEntries(
          Object.entries(response.headers).map(([name, header]) => [name, dereference(document, header)]),
        ),
      }),
    };
  }
}

/** Some generators name types by titles. */
function withoutTitle({ title: _, ...schema }: Schema): Schema {
  return schema;
}

function isPublic({ url }: Server): boolean {
  return !/^https?:\/\/(localhost|127\.|\[::1\])/.test(url);
}

/** A validator with 17 million downloads a month rejects the `description` of a server variable. */
function withoutVariableTexts({ variables, ...server }: Server): Server {
  if (!variables) return server;
  return {
    ...server,
    variables: Object.fromEntries(
      Object.entries(variables).map(([name, { description: _, ...variable }]) => [name, variable]),
    ),
  };
}

function withoutOwnExtensions(node: unknown, key: string): unknown {
  if (Array.isArray(node)) return node.map((item) => withoutOwnExtensions(item, ''));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([name]) => nameMaps.has(key) || !name.startsWith('x-') || sharedExtensions.has(name))
      .map(([name, value]) => [
        name,
        !nameMaps.has(key) && dataKeys.has(name)
          ? value
          : withoutOwnExtensions(value, nameMaps.has(key) ? '' : name),
      ]),
  );
}
