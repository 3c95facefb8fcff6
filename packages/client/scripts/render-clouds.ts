import type { Cloud } from '@vpcep/contract';
import { renderTable } from './render-table.ts';

/**
 * `clouds.gen.ts`: for each cloud the service addresses: by region where an address does not follow the pattern or there are no
 * other regions, and under `*` for all other regions.
 */
export function renderClouds(clouds: readonly Cloud[]): string {
  const tables = clouds.map((cloud) => [cloud.cloud, renderTable(addressesOf(cloud))] as const);
  return `/** The name of a cloud. */
export type Cloud = ${clouds.map(({ cloud }) => `'${cloud}'`).join(' | ')};

/** The addresses of the API, by cloud and region; \`*\` is any other region. */
export const clouds: Readonly<Record<string, Readonly<Record<string, string>>>> = ${renderTable(tables)} as object as never;
`;
}

function addressesOf({
  endpoint,
  regions,
  closed,
  exceptions = [],
}: Cloud): [region: string, address: string][] {
  const usual = closed ? regions : ['*'];
  return [
    ...usual.map((region): [string, string] => [region, JSON.stringify(endpoint)]),
    ...exceptions.map((one): [string, string] => [one.region, JSON.stringify(one.endpoint)]),
  ];
}
