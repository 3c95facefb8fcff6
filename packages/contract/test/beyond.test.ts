import { describe, expect, test } from 'vitest';
import {
  beyond,
  createRouter,
  discrepancies,
  errorCodes,
  languages,
  laterChanges,
  neighbouringPaths,
  operationsOf,
  readContract,
  requestLineOf,
  sources,
} from '../src/index.ts';
import { proseOf } from './prose.ts';

const contract = readContract();
const operations = operationsOf(contract);
const neighbours = neighbouringPaths(contract);
const filled = (path: string) => path.replaceAll(/\{[^}]+\}/g, '4189d3c2-8882-4871-a3c2-d380272eed83');

describe('the paths beyond the contract', () => {
  const router = createRouter(operations, neighbours);
  const own = new Set(operations.map(({ path }) => path));

  test.each(neighbours)('%s leads to no operation, and is known', (path) => {
    expect(router.match('GET', filled(path))).toBeUndefined();
    expect(router.at(filled(path))).toEqual([]);
    expect(router.isNeighbour(filled(path))).toBe(true);
  });

  test('are neither those of the contract nor those that nobody has', () => {
    for (const path of own) expect(router.isNeighbour(filled(path))).toBe(false);
    for (const path of ['/', '/v1', '/v1/p/vpc-endpoint-services/x', '/v1/p/vpc-endpoint-services/x/y']) {
      expect(router.isNeighbour(path)).toBe(false);
    }
  });

  test('belong to an operation once the contract has it', () => {
    const [path = ''] = neighbours;
    const wider = createRouter([...operations, { method: 'GET', path }], neighbours);
    expect(wider.match('GET', filled(path))?.operation.path).toBe(path);
    expect(wider.isNeighbour(filled(path))).toBe(false);
  });
});

describe('the operations beyond the contract', () => {
  test('are none of its own, each once, from sources that are there', () => {
    const described = operations.map(({ method, path }) => `${method} ${path}`);
    const lines = beyond.map(({ method, path }) => `${method} ${path}`);
    expect(lines.filter((line) => described.includes(line))).toEqual([]);
    expect(new Set(lines).size).toBe(lines.length);
    const known = sources.map(({ id }) => id);
    for (const { id, sources: named } of beyond)
      expect(known, id).toEqual(expect.arrayContaining([...named]));
  });

  test.each(languages.map(({ tag }) => tag))('end the introduction in %s, but for the rare ones', (tag) => {
    const { description = '' } = readContract(tag).info;
    for (const operation of beyond) {
      const isNamed = description.includes(`\`${requestLineOf(operation)}\` · \`${operation.permission}\``);
      expect(isNamed, operation.id).toBe(!operation.rare);
    }
  });

  test.each(languages.map(({ tag }) => tag))(
    'are all that the %s texts advise to use, each by its whole path',
    (tag) => {
      const texts = [
        ...proseOf(readContract(tag)).map(({ text }) => text),
        ...[
          ...errorCodes.flatMap(({ meaning, remedy }) => [meaning, remedy]),
          ...discrepancies.flatMap(({ differs, reading, reason }) => [differs, reading, reason]),
          ...laterChanges.flatMap(({ says, reading }) => [says, reading]),
        ].map((text) => text[tag] ?? ''),
      ];
      const named = texts.flatMap((text) => text.match(/`(?:GET|POST|PUT|DELETE) [^`]+`/g) ?? []);
      const known = new Set([
        ...operations.map(({ method, path }) => `\`${method} ${path}\``),
        ...beyond.map((operation) => `\`${requestLineOf(operation)}\``),
        // IAM's.
        '`POST /v3/auth/tokens`',
        '`GET /v3/projects`',
      ]);
      expect(named.length).toBeGreaterThan(20);
      expect([...new Set(named)].filter((one) => !known.has(one))).toEqual([]);
    },
  );
});
