import { readContract } from '@vpcep/contract';
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
])('the time %j is refused', (text) => {
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

const { schemas } = readContract().components;
const enums = Object.entries(schemas).flatMap(([name, schema]) =>
  schema.enum ? [{ name, values: schema.enum }] : [],
);

test.each(enums)('the constant $name holds the values of the contract', ({ name, values }) => {
  const constant = (client as Record<string, unknown>)[name];

  expect(constant).toEqual(Object.fromEntries(values.map((value) => [value, value])));
});

test('the enums of the contract are found', () => {
  expect(enums.length).toBeGreaterThan(4);
});

const clouds = readContract().servers?.filter(({ variables }) => variables?.region) ?? [];

test.each(clouds.map(({ url, variables }) => ({ url, region: variables?.region?.default ?? '' })))(
  'a cloud and a region give the address of the contract: $url',
  async ({ url, region }) => {
    const asked: string[] = [];
    for (const cloud of ['huawei', 'otc'] as const) {
      const { getEndpointService } = client.createVpcepClient({
        cloud,
        region,
        projectId: 'p',
        credentials: 't',
        fetch: async (address) => {
          asked.push(new URL(address).origin);
          return Response.json({});
        },
      });
      await getEndpointService(id);
    }

    expect(asked).toContain(url.replace('{region}', region));
  },
);

test.each([
  ['aws', 'eu-de'],
  ['toString', 'eu-de'],
  ['otc', ''],
  ['otc', undefined],
  ['otc', 'evil.example/'],
  ['otc', 'eu-de@evil'],
])('cloud %j with region %j is refused', (cloud, region) => {
  expect(() =>
    client.createVpcepClient({ cloud, region, projectId: 'p', credentials: 't' } as never),
  ).toThrow('cloud and region name no address: give one of huawei, otc and a region such as eu-de');
});
