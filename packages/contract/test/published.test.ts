import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { distPath } from '../src/dist.ts';
import { languages, operationsOf, readContract } from '../src/index.ts';
import { readPublished } from './published.ts';

const tags = languages.map(({ tag }) => tag);
const read30 = (tag: string) => JSON.parse(readFileSync(distPath(`openapi-3.0.${tag}.json`), 'utf8'));

/** Every property name of a document with its value. */
function entriesOf(node: unknown): [string, unknown][] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(
    ([name, value]) => [[name, value], ...entriesOf(value)] as [string, unknown][],
  );
}

describe.each(tags)('the published %s projection', (tag) => {
  const published = readPublished(tag);
  const entries = entriesOf(published);

  test('refers to schemas and examples only: some tools follow no other reference', () => {
    const references = entries.filter(([name]) => name === '$ref').map(([, value]) => String(value));
    expect(references.length).toBeGreaterThan(20);
    expect(references.filter((reference) => !/^#\/components\/(schemas|examples)\//.test(reference))).toEqual(
      [],
    );
    expect(Object.keys(published.components).sort()).toEqual(['examples', 'schemas', 'securitySchemes']);
  });

  test('has its parameters at the operations', () => {
    for (const item of Object.values(published.paths)) expect(item).not.toHaveProperty('parameters');
    const names = (document: typeof published) =>
      operationsOf(document).map(({ id, parameters }) => [id, parameters.map(({ name }) => name)]);
    expect(names(published)).toEqual(names(readContract(tag)));
  });

  test('carries no extension that only this project reads, no dialect, no local server, no title of a type', () => {
    const extensions = new Set(entries.map(([name]) => name).filter((name) => name.startsWith('x-')));
    expect([...extensions].sort()).toEqual(['x-displayName', 'x-enumDescriptions']);
    expect(published).not.toHaveProperty('jsonSchemaDialect');
    for (const { url, variables = {} } of published.servers ?? []) {
      expect(url).toMatch(/^https:/);
      for (const variable of Object.values(variables)) expect(variable).not.toHaveProperty('description');
    }
    for (const schema of Object.values(published.components.schemas))
      expect(schema).not.toHaveProperty('title');
  });

  test('says the same otherwise', () => {
    const full = readContract(tag);
    expect(published.info).toEqual(full.info);
    const bodies = (document: typeof published) =>
      operationsOf(document).map(({ id, request, responses }) => [
        id,
        request?.examples,
        responses.map(({ status, description, examples, links }) => [status, description, examples, links]),
      ]);
    expect(bodies(published)).toEqual(bodies(full));
  });

  test.each([
    ['3.1', () => published],
    ['3.0', () => read30(tag)],
  ])('is valid OpenAPI %s', async (version, document) => {
    const validator = new Validator();
    const result = await validator.validate(structuredClone(document()) as never);
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
    expect(validator.version).toBe(version);
  });

  test('has a 3.0 form with the same operations and schemas', () => {
    const old = read30(tag);
    expect(old.openapi).toBe('3.0.3');
    expect(Object.keys(old.components.schemas)).toEqual(Object.keys(published.components.schemas));
    expect(operationsOf(old).map(({ id }) => id)).toEqual(operationsOf(published).map(({ id }) => id));
  });
});
