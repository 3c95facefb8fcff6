import { describe, expect, test } from 'vitest';
import {
  beyond,
  clouds,
  discrepancies,
  endpointOf,
  errorCodes,
  languages,
  laterChanges,
  operationsOf,
  readContract,
  sources,
} from '../src/index.ts';
import { proseOf } from './prose.ts';

const contract = readContract();
const operations = operationsOf(contract);
const operationIds = operations.map(({ id }) => id);
const sameCode = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
interface ErrorValue {
  error_code?: string;
  error?: { code?: string };
}
const codeOf = ({ error_code, error }: ErrorValue) => error_code ?? error?.code;
const findCode = (code = '') => errorCodes.find((entry) => sameCode(entry.code, code));

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
    expect(named.length).toBeGreaterThan(10);
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
      code: codeOf(value as ErrorValue),
    })),
  );
  const withCode = shown.filter(({ code }) => code !== undefined);

  test('every failure of every operation shows one', () => {
    expect([...new Set(shown.map(({ id, status }) => `${id} ${status}`))].sort()).toEqual(
      failures.map(({ id, status }) => `${id} ${status}`).sort(),
    );
  });

  test.each(withCode)(
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
    const reasons = Object.values(contract.components.examples ?? {}).flatMap(({ value }) =>
      [(value as { error?: { error_code: string }[] }).error ?? []].flat().filter((one) => one.error_code),
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

describe('what is newer than the pages', () => {
  const referenced = new Set<string>();
  JSON.stringify(contract, (key, value) => {
    if (key === 'x-since') for (const id of value) referenced.add(id);
    return value;
  });

  test('has a date and a source of the same cloud', () => {
    for (const { id, since } of laterChanges) {
      for (const { cloud, source } of since) {
        expect(
          sources.find((one) => one.id === source),
          `${id}: ${source}`,
        ).toMatchObject({ cloud });
      }
    }
  });

  test('is pointed at by the contract, and nothing else is', () => {
    expect([...referenced].sort()).toEqual(laterChanges.map(({ id }) => id).sort());
  });

  test('comes from sources that are all used, beside the five pages', () => {
    const used = new Set([
      ...laterChanges.flatMap(({ since }) => since.map(({ source }) => source)),
      ...beyond.flatMap((operation) => operation.sources),
    ]);
    const stated = sources.filter(({ states }) => states);
    expect(stated.map(({ cloud, states }) => `${cloud} ${states}`).sort()).toEqual([
      'huawei createEndpointService',
      'huawei getEndpointService',
      'huawei updateEndpointService',
      'otc getEndpointService',
      'otc updateEndpointService',
    ]);
    for (const { date } of stated) expect(contract.info.description).toContain(date);
    expect(sources.filter(({ id, states }) => !states && !used.has(id))).toEqual([]);
  });
});

test('the servers of the contract are the service addresses of the clouds', () => {
  const addresses = clouds.flatMap((cloud) => [
    cloud.endpoint,
    ...(cloud.exceptions ?? []).map(({ endpoint }) => endpoint),
  ]);
  const servers = (contract.servers ?? []).filter(({ url }) => url.startsWith('https:'));
  expect(servers.map(({ url }) => url)).toEqual(addresses);
  for (const cloud of clouds) {
    const server = servers.find(({ url }) => url === cloud.endpoint);
    const { default: region, enum: regions } = server?.variables?.region ?? {};
    expect(region).toBe(cloud.defaultRegion);
    expect(regions).toEqual(cloud.closed ? cloud.regions : undefined);
  }
});

test('a region without the usual address has its own', () => {
  const [huawei] = clouds;
  if (!huawei) throw new Error('There is no cloud');
  expect(endpointOf(huawei, 'cn-north-4')).toBe('https://vpcep.cn-north-4.myhuaweicloud.com');
  expect(endpointOf(huawei, 'eu-west-101')).toBe('https://vpcep.eu-west-101.myhuaweicloud.eu');
});

describe('texts of the companion files', () => {
  const entries = [
    ...errorCodes.map(({ code, meaning, remedy }) => ({ of: code, texts: [meaning, remedy] })),
    ...laterChanges.map(({ id, title, says, reading }) => ({ of: id, texts: [title, says, reading] })),
    ...sources.map(({ id, title }) => ({ of: id, texts: [title] })),
    ...beyond.map(({ id, purpose }) => ({ of: id, texts: [purpose] })),
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
        // A title may be nothing but a code span.
        if (!/^`[^`]+`$/.test(text['zh-CN'] ?? '')) expect(text['zh-CN'], of).toMatch(han);
      }
    }
  });
});
