import { clouds } from './clouds.gen.ts';

/**
 * The address of the API in a region of a cloud.
 *
 * @returns undefined when no cloud is given
 * @throws {TypeError} there is no such cloud, or the cloud has no such region
 */
export function cloudAddress(cloud: string | undefined, region: string | undefined): string | undefined {
  if (cloud === undefined) return undefined;
  const servers = clouds[cloud];
  // A region with a dot or a slash in it would lead to another host.
  const address =
    typeof region === 'string' && /^[\w-]+$/.test(region) && (servers?.[region] ?? servers?.['*']);
  if (!address) {
    throw new TypeError(
      `cloud and region name no address: give one of ${Object.keys(clouds).join(', ')} and a region such as eu-de, or give ` +
        'baseUrl.',
    );
  }
  return address.replace('{region}', `${region}`);
}
