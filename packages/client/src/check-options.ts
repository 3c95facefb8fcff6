import { checkTimeout } from './check-timeout.ts';
import type { VpcepClientOptions } from './client-options.ts';
import { cloudAddresses } from './cloud-addresses.ts';
import type { VpcepCredentials } from './credentials.ts';
import { fixedToken } from './fixed-token.ts';
import { isPathSegment } from './is-path-segment.ts';

/**
 * Checks what a client is created with, and settles its address and credentials.
 *
 * @throws {TypeError} naming the option and what to do; never with the value of `credentials` or `baseUrl`, which may
 *   hold secrets
 */
export function checkOptions(options: VpcepClientOptions): {
  /** Without a slash at its end. */
  baseUrl: string;
  credentials: VpcepCredentials;
} {
  const { projectId, credentials, fetch, timeout } = options;
  const baseUrl = options.baseUrl ?? cloudAddress(options.cloud, options.region);
  if (!isBaseUrl(baseUrl)) {
    throw new TypeError(
      'baseUrl is not usable: give an absolute http or https address without user name, query, fragment and ' +
        'placeholders, or give cloud and region.',
    );
  }
  if (!isPathSegment(projectId)) {
    throw new TypeError(
      "projectId is missing: give the project's ID, which is projects[].id in the answer of IAM's GET /v3/projects, " +
        'and is shown on the credentials page of the console.',
    );
  }
  if (fetch !== undefined && typeof fetch !== 'function') {
    throw new TypeError('fetch is not a function: give one, or leave it out.');
  }
  if (timeout !== undefined) checkTimeout(timeout);
  return {
    baseUrl: baseUrl.replace(/\/+$/, ''),
    credentials: typeof credentials === 'object' && credentials ? credentials : fixedToken(credentials),
  };
}

function cloudAddress(cloud: string | undefined, region: string | undefined): string | undefined {
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

function isBaseUrl(text: unknown): text is string {
  if (typeof text !== 'string' || !URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username + password === '' && !/[?#{}]/.test(text);
}
