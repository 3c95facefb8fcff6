import type { OpenApiDocument } from '@vpcep/contract';

/** What a program has got done. */
export interface Outcome {
  created: { status: number; body: Record<string, unknown> };
  ready: Record<string, unknown>;
  modified: { status: number; body: Record<string, unknown> };
}

/**
 * A program that knows nothing but the index of the site and an address of the API: it looks for the OpenAPI document among
 * the links, and makes a creation, the wait and a modification out of the document's own examples.
 */
export async function followLinks(index: string, address: string): Promise<Outcome> {
  const text = await (await fetch(index)).text();
  const links = [...text.matchAll(/^- \[([^\]]+)\]\(([^)]+)\): (.*)$/gm)];
  const [, , href = ''] =
    links.find(([, title, , says]) => title?.endsWith('.json') && says?.includes('OpenAPI 3.1')) ?? [];
  const document = (await (await fetch(new URL(href, index))).json()) as OpenApiDocument;
  const at = <T>(part: T | { $ref: string }): T =>
    part && typeof part === 'object' && '$ref' in part
      ? at(
          part.$ref
            .slice(2)
            .split('/')
            .reduce((value, key) => (value as never)[key.replaceAll('~1', '/')], document as unknown) as T,
        )
      : (part as T);

  const [, scheme] =
    Object.entries(document.components.securitySchemes ?? {}).find(
      ([, { in: place }]) => place === 'header',
    ) ?? [];
  const headers = { [scheme?.name ?? '']: 'a-token', 'Content-Type': 'application/json' };
  const entries = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation: operation as Operation })),
  );
  const find = (method: string) => {
    const found = entries.find((entry) => entry.method === method);
    if (!found) throw new Error(`The document has no ${method}.`);
    return found;
  };
  const call = async (method: string, known: Record<string, unknown>) => {
    const { path, operation } = find(method);
    let url = address + path;
    for (const parameter of (operation.parameters ?? []).map(at)) {
      const { name, schema } = parameter as unknown as { name: string; schema?: { examples?: unknown[] } };
      const value = known[name] ?? schema?.examples?.[0];
      url = url.replace(`{${name}}`, String(value));
    }
    const examples = Object.values(
      (operation.requestBody && at(operation.requestBody))?.content['application/json']?.examples ?? {},
    );
    const body = examples[0] && at(examples[0]).value;
    const response = await fetch(url, {
      method,
      headers,
      ...(body && method !== 'get' ? { body: JSON.stringify(body) } : {}),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  const created = await call('post', {});
  const known = { vpc_endpoint_service_id: created.body.id };
  let ready = created.body;
  for (let reads = 0; reads < 100 && ready.status === created.body.status; reads++) {
    await new Promise((done) => setTimeout(done, 50));
    ready = (await call('get', known)).body;
  }
  return { created, ready, modified: await call('put', known) };
}

interface Operation {
  parameters?: { $ref: string }[];
  requestBody?: { content: Record<string, { examples?: Record<string, { value: unknown }> }> };
}
