/** Where each cloud offers the API, by the name of the cloud in `cloud`. */
export const cloudAddresses = {
  huawei: 'https://vpcep.{region}.myhuaweicloud.com',
  otc: 'https://vpcep.{region}.otc.t-systems.com',
} as const;

/**
 * The address of the API in a region of a cloud.
 *
 * @returns undefined when no cloud is given
 * @throws {TypeError} there is no such cloud, or the text is not a region
 */
export function cloudAddress(cloud: string | undefined, region: string | undefined): string | undefined {
  if (cloud === undefined) return undefined;
  const address =
    Object.hasOwn(cloudAddresses, cloud) && cloudAddresses[cloud as keyof typeof cloudAddresses];
  // A region with a dot or a slash in it would lead to another host.
  if (!address || typeof region !== 'string' || !/^[\w-]+$/.test(region)) {
    throw new TypeError(
      `cloud and region name no address: give one of ${Object.keys(cloudAddresses).join(', ')} and a region such as ` +
        'eu-de, or give baseUrl.',
    );
  }
  return address.replace('{region}', region);
}
