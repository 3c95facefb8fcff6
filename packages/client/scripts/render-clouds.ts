import type { OpenApiDocument, Server } from '@vpcep/contract';
import { renderTable } from './render-table.ts';

/** The clouds, by their names in the option `cloud`, and the domains of their hosts. */
const domains = { huawei: /\.myhuaweicloud\.\w+$/, otc: /\.otc\.t-systems\.com$/ };

/**
 * `clouds.gen.ts`: for each cloud the addresses that the contract's servers state: by region where a server lists its regions, and
 * under `*` for all other regions where one does not.
 */
export function renderClouds(contract: OpenApiDocument): string {
  const names = Object.keys(domains).map((name) => `'${name}'`);
  const clouds = Object.entries(domains).map(([cloud, domain]) => {
    const servers = (contract.servers ?? []).filter(({ url }) => domain.test(url));
    return [cloud, renderTable(servers.flatMap(addressesOf))] as const;
  });
  return `/** The name of a cloud. */
export type Cloud = ${names.join(' | ')};

/** The addresses of the API, by cloud and region; \`*\` is any other region. */
export const clouds: Readonly<Record<string, Readonly<Record<string, string>>>> = ${renderTable(clouds)} as object as never;
`;
}

function addressesOf({ url, variables }: Server): [region: string, address: string][] {
  return (variables?.region?.enum ?? ['*']).map((region) => [region, JSON.stringify(url)]);
}
