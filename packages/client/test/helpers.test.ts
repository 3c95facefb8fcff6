import { namedValuesOf, readContract } from '@vpcep/contract';
import { expect, test } from 'vitest';
import * as client from '../src/index.ts';
import { parseServiceName, parseTimestamp } from '../src/index.ts';

const id = '4189d3c2-8882-4871-a3c2-d380272eed83';

test.each([
  ['2018-01-30T07:42:01.174', '2018-01-30T07:42:01.174Z'],
  ['2018-01-30T07:42:01.174Z', '2018-01-30T07:42:01.174Z'],
  ['2026-03-02T08:15:30', '2026-03-02T08:15:30.000Z'],
  ['2026-03-02T08:15:30Z', '2026-03-02T08:15:30.000Z'],
  ['2026-03-02T08:15:30.123456789', '2026-03-02T08:15:30.123Z'],
])('the time %s is %s', (text, expected) => {
  expect(parseTimestamp(text).toISOString()).toBe(expected);
});

test.each([
  '',
  'yesterday',
  '2026-03-02',
  '2026-13-02T08:15:30Z',
  '2026-03-02T25:15:30',
  '2026-03-02T08:15:30+08:00',
])('the time %j is rejected', (text) => {
  expect(() => parseTimestamp(text)).toThrow(
    new RangeError(`${JSON.stringify(text)} is no time of the form YYYY-MM-DDTHH:MM:SSZ.`),
  );
});

test.each([
  [`eu-de.${id}`, { region: 'eu-de', id }],
  [`cn-north-4.my_shop-1.${id}`, { region: 'cn-north-4', name: 'my_shop-1', id }],
  ['test123', undefined],
  [`a.b.c.${id}`, undefined],
  [`.${id}`, undefined],
  [`eu-de..${id}`, undefined],
  ['', undefined],
])('the service name %j', (text, expected) => {
  expect(parseServiceName(text)).toEqual(expected);
});

const contract = readContract();
const enums = Object.entries(contract.components.schemas).flatMap(([name, schema]) => {
  const named = namedValuesOf(contract, schema);
  return named ? [{ name, values: named.values }] : [];
});

test.each(enums)('the constant $name holds the values of the contract', ({ name, values }) => {
  const constant = (client as Record<string, unknown>)[name];

  expect(constant).toEqual(Object.fromEntries(values.map((value) => [value, value])));
});

test('the enums of the contract are found', () => {
  expect(enums.length).toBeGreaterThan(4);
});

const clouds = (readContract().servers ?? []).flatMap(({ url, variables }) =>
  variables?.region
    ? (variables.region.enum ?? [variables.region.default]).map((region) => ({ url, region }))
    : [],
);

test.each(clouds)(
  'a cloud and a region give the address of the contract: $url, $region',
  async ({ url, region }) => {
    const asked: string[] = [];
    const own = client.createVpcepClient({
      cloud: url.includes('otc') ? 'otc' : 'huawei',
      region,
      projectId: 'p',
      credentials: 't',
      fetch: async (address) => {
        asked.push(new URL(address).origin);
        return Response.json({});
      },
    });

    await own.getEndpointService(id);

    expect(asked).toEqual([url.replace('{region}', region)]);
  },
);

test('the clouds of the contract are found, and hosts that the record knows are right', () => {
  expect(clouds).toEqual(
    expect.arrayContaining([
      { url: 'https://vpcep.{region}.myhuaweicloud.com', region: 'cn-north-4' },
      { url: 'https://vpcep.{region}.myhuaweicloud.eu', region: 'eu-west-101' },
      { url: 'https://vpcep.{region}.otc.t-systems.com', region: 'eu-nl' },
    ]),
  );
});

test.each([
  ['aws', 'eu-de'],
  ['toString', 'eu-de'],
  ['otc', ''],
  ['otc', 'eu-ch2'],
  ['otc', 'cn-north-4'],
  ['otc', '*'],
  ['huawei', '__proto__.x'],
  ['huawei', ['cn-north-4']],
  ['otc', undefined],
  ['otc', 'evil.example/'],
  ['otc', 'eu-de@evil'],
])('cloud %j with region %j is rejected', (cloud, region) => {
  expect(() =>
    client.createVpcepClient({ cloud, region, projectId: 'p', credentials: 't' } as never),
  ).toThrow('cloud and region name no address: give one of huawei, otc and a region such as eu-de');
});
