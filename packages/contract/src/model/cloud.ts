import type { LocalizedText } from './language.ts';

/** A cloud that offers the API. */
export interface Cloud {
  /** Its short name, as programs use it. */
  readonly cloud: 'huawei' | 'otc';
  /** The service address, with `{region}` in place of the region. */
  readonly endpoint: string;
  /** The address of IAM, which issues tokens. */
  readonly iam: string;
  /** The region of examples. */
  readonly defaultRegion: string;
  /** The regions that are known. */
  readonly regions: readonly string[];
  /** Whether there are no other regions. */
  readonly closed?: boolean;
  /** Regions whose service address follows another pattern. */
  readonly exceptions?: readonly { readonly region: string; readonly endpoint: string }[];
  readonly name: LocalizedText;
}

/** The service address of a cloud in a region. */
export function endpointOf({ endpoint, exceptions = [] }: Cloud, region: string): string {
  const exception = exceptions.find((one) => one.region === region);
  return (exception?.endpoint ?? endpoint).replace('{region}', region);
}
