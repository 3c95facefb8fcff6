import { createRequire } from 'node:module';

const { AKSKSigner } = createRequire(import.meta.url)(
  '@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner',
) as typeof import('@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner.js');

/** The headers of a request that the clouds' own signer has signed. */
export function signedHeaders(
  url: string,
  { method = 'GET', body = '', id = 'AK', secret = 'SK', date = new Date(), headers = {} } = {},
): Record<string, string> {
  const request = {
    endpoint: url.split('?')[0],
    method,
    queryParams: Object.fromEntries(new URL(url).searchParams),
    // The signer turns it into JSON itself.
    data: body === '' ? undefined : JSON.parse(body),
    headers: {
      'Content-Type': 'application/json',
      'X-Sdk-Date': date.toISOString().replace(/[-:]|\.\d+/g, ''),
      ...headers,
    },
  };
  const { host: _, ...signed } = AKSKSigner.sign(
    request as never,
    { getAk: () => id, getSk: () => secret } as never,
  ) as Record<string, string>;
  return { ...signed, 'X-Auth-Token': '' };
}
