import { describe, expect, test } from 'vitest';
import { discrepancies, errorCodes, languages, operationsOf, readContract } from '../src/index.ts';
import { proseOf } from './prose.ts';

const contract = readContract();
const operations = operationsOf(contract);
const operationIds = operations.map(({ id }) => id);
const sameCode = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const findCode = (code: string) => errorCodes.find((entry) => sameCode(entry.code, code));

describe('error codes', () => {
  test('each stands once, without regard to case, in order', () => {
    const codes = errorCodes.map(({ code }) => code.toLowerCase());
    expect(codes.length).toBeGreaterThan(50);
    expect(new Set(codes).size).toBe(codes.length);
    expect([...codes].sort()).toEqual(codes);
  });

  test('each names operations of the contract', () => {
    for (const { code, operations } of errorCodes)
      expect(operationIds, code).toEqual(expect.arrayContaining([...operations]));
  });

  test.each(languages.map(({ tag }) => tag))('every code that the %s prose names is explained', (tag) => {
    const named = proseOf(readContract(tag)).flatMap(
      ({ text }) => text.match(/\b(EndPoint|APIGW)\.\d{4}\b/gi) ?? [],
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((code) => !findCode(code))).toEqual([]);
  });

  test('codes that the texts of other codes and of discrepancies name are explained', () => {
    const texts = [
      ...errorCodes.flatMap(({ meaning, remedy }) => [meaning, remedy]),
      ...discrepancies.flatMap(({ title, differs, reading, reason }) => [title, differs, reading, reason]),
    ].flatMap((text) => Object.values(text));
    const named = texts.flatMap((text) => text.match(/\b(EndPoint|APIGW)\.\d{4}\b/gi) ?? []);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((code) => !findCode(code))).toEqual([]);
  });
});

describe('error examples', () => {
  const failures = operations.flatMap(({ id, responses }) =>
    responses.filter(({ status }) => !status.startsWith('2')).map((response) => ({ id, ...response })),
  );
  const shown = failures.flatMap(({ id, status, examples }) =>
    examples.map(({ name, value }) => ({
      id,
      status,
      name,
      code: (value as { error_code: string }).error_code,
    })),
  );

  test('every failure of every operation shows one', () => {
    expect([...new Set(shown.map(({ id, status }) => `${id} ${status}`))].sort()).toEqual(
      failures.map(({ id, status }) => `${id} ${status}`).sort(),
    );
  });

  test.each(shown)(
    '$id $status $name: $code comes with that status, from that operation',
    ({ id, status, code }) => {
      const entry = findCode(code);
      if (!entry) throw new Error(`${code} is not in error-codes.yaml`);
      const illustrates = entry.illustrates?.includes(Number(status)) ?? false;
      if (status !== 'default' && !illustrates) expect(entry.status).toBe(Number(status));
      if (!illustrates) expect(entry.operations, `operations of ${code} in error-codes.yaml`).toContain(id);
    },
  );

  test('reasons of a failed service carry codes that are explained', () => {
    const reasons = Object.values(contract.components.examples ?? {}).flatMap(
      ({ value }) => (value as { error?: { error_code: string }[] }).error ?? [],
    );
    expect(reasons).not.toEqual([]);
    for (const { error_code } of reasons) expect(findCode(error_code), error_code).toBeDefined();
  });
});

describe('discrepancies', () => {
  const ids = discrepancies.map(({ id }) => id);
  const referenced = new Set<string>();
  JSON.stringify(contract, (key, value) => {
    if (key === 'x-discrepancies') for (const id of value) referenced.add(id);
    return value;
  });

  test('each has an id of its own and its number', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(discrepancies.map(({ number }) => number)).toEqual(ids.map((_, index) => index + 1));
  });

  test('the contract points at each, and at no other', () => {
    expect([...referenced].sort()).toEqual([...ids].sort());
  });

  test('each names operations of the contract', () => {
    for (const { id, operations } of discrepancies)
      expect(operationIds, id).toEqual(expect.arrayContaining([...operations]));
  });
});

describe('texts of the companion files', () => {
  const entries = [
    ...errorCodes.map(({ code, meaning, remedy }) => ({ of: code, texts: [meaning, remedy] })),
    ...discrepancies.map(({ id, title, differs, reading, reason }) => ({
      of: id,
      texts: [title, differs, reading, reason],
    })),
  ];
  const han = /\p{Script=Han}/u;

  test('are there in every language, each in its own', () => {
    for (const { of, texts } of entries) {
      for (const text of texts) {
        expect(Object.keys(text), of).toEqual(languages.map(({ tag }) => tag));
        expect(text.en, of).not.toMatch(han);
        expect(text['zh-CN'], of).toMatch(han);
      }
    }
  });
});
