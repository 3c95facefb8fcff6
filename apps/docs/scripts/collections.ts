// @ts-expect-error The package has no types.
import { openApiToBruno } from '@usebruno/converters';
import type { OpenApiDocument } from '@vpcep/contract';
import converter, { type CollectionResult } from 'openapi-to-postmanv2';
import { sandboxAddress } from '../served-addresses.mjs';

/** The token of the collections: the sandbox takes any. */
const token = 'any-token';

/** A collection of requests for Postman: those of the contract's examples, to the sandbox until the reader changes `baseUrl`. */
export async function postmanCollection(document: OpenApiDocument): Promise<object> {
  const options = { parametersResolution: 'Example', folderStrategy: 'Tags' } as const;
  const made = await new Promise<CollectionResult | undefined>((resolve, reject) => {
    converter.convertV2({ type: 'json', data: forCollections(document) }, options, (error, value) =>
      error ? reject(error) : resolve(value),
    );
  });
  const [{ data } = {}] = made?.output ?? [];
  if (!made?.result || !data)
    throw new Error(`Postman's converter does not take the contract: ${made?.reason}`);
  const { variable = [], ...collection } = withoutIds(data) as { variable?: object[] };
  return { ...collection, variable: [...variable, { key: 'apiKey', value: token }] };
}

/** The same for Bruno, with an environment for each address. */
export async function brunoCollection(document: OpenApiDocument): Promise<object> {
  const collection = withoutIds(await openApiToBruno(forCollections(document))) as {
    environments: { variables: object[] }[];
  };
  for (const { variables } of collection.environments) {
    variables.push({ name: 'apiKey', value: token, type: 'text', enabled: true, secret: false });
  }
  return collection;
}

/** The contract with the local sandbox as its only server, for tools that cannot be told another address. */
export function forSandbox(document: OpenApiDocument): OpenApiDocument {
  return { ...document, servers: [{ url: sandboxAddress, description: new URL(sandboxAddress).host }] };
}

/**
 * The contract with what the converters make of it in mind: the sandbox is the first address; folders have the names that
 * readers see; saved responses are called by the first words of their description; and a link becomes no script.
 */
function forCollections(document: OpenApiDocument): OpenApiDocument {
  const { tags = [], paths, ...rest } = structuredClone(document);
  const names = new Map(tags.map(({ name, 'x-displayName': shown = name }) => [name, shown]));
  const nameOf = (name: string) => names.get(name) ?? name;
  for (const { parameters: _, ...operations } of Object.values(paths)) {
    for (const operation of Object.values(operations)) {
      if (typeof operation !== 'object' || !('responses' in operation)) continue;
      operation.tags = (operation.tags ?? []).map(nameOf);
    }
  }
  const shortened = JSON.parse(JSON.stringify({ ...rest, paths }), (key, value) => {
    if (key === 'links') return undefined;
    if (key !== 'responses' || typeof value !== 'object') return value;
    for (const response of Object.values(value as Record<string, { description?: string }>)) {
      if (response.description) response.description = firstWords(response.description);
    }
    return value;
  });
  return {
    ...shortened,
    servers: [...(forSandbox(document).servers ?? []), ...(document.servers ?? [])],
    tags: tags.map((tag) => ({ ...tag, name: nameOf(tag.name) })),
  };
}

/** The first clause of a text, without marks: `Rejected`. */
function firstWords(text: string): string {
  return (
    text
      .split(/[.:;。：；（(\n]/)[0]
      ?.replace(/[*`]/g, '')
      .trim() ?? text
  );
}

/** The same collection on every build: both tools draw IDs of their own when they import it. */
function withoutIds(collection: object): object {
  return JSON.parse(
    JSON.stringify(collection, (key, value) =>
      ['id', 'uid', 'itemUid', '_postman_id'].includes(key) && typeof value === 'string' ? undefined : value,
    ),
  );
}
