import { sourceLanguage } from '@vpcep/contract';
import { contractOf } from '../contract/contract-of.ts';

/** A cloud that a reader can choose. */
export interface Cloud {
  /** As `editions` of the list of differences names it. */
  id: string;
  /** The name in each language. */
  name(language: string): string;
  /** Its base address, the variables filled with their defaults. */
  address: string;
}

/** How the list of differences names the cloud of a host. */
const idByHost: readonly (readonly [string, string])[] = [
  ['myhuaweicloud.com', 'huawei'],
  ['otc.t-systems.com', 'otc'],
];

/** The clouds among the servers of the contract. */
export const clouds: readonly Cloud[] = (contractOf(sourceLanguage).servers ?? []).flatMap(
  ({ url, variables = {} }, index) => {
    const [, id] = idByHost.find(([host]) => url.endsWith(host)) ?? [];
    if (id === undefined) return [];
    return [
      {
        id,
        name: (language) => contractOf(language).servers?.[index]?.description ?? id,
        address: url.replace(/\{(\w+)\}/g, (whole, name: string) => variables[name]?.default ?? whole),
      },
    ];
  },
);
