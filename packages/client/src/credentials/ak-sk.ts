import { checkHeaderValue, checkObject } from '../checks/check.ts';
import type { VpcepCredentials } from './credentials.ts';
import { sign } from './sign.ts';

/** An access key of IAM. */
export interface AccessKey {
  /** The access key ID (AK). */
  accessKey: string;
  /** The secret access key (SK). It is not sent. */
  secretKey: string;
  /** Belongs to a temporary access key, and is sent as `X-Security-Token`. */
  securityToken?: string | undefined;
}

/** The service rejects a signature that is 15 minutes off; a difference below this comes from the network. */
const toleratedSkew = 60_000;

/**
 * Credentials from an access key: every request is signed (`SDK-HMAC-SHA256`) and nothing secret but a temporary key's
 * security token is sent. Needs Web Crypto, which browsers offer on `https:` and `localhost` only.
 *
 * When a request is rejected with 401 and the `Date` of the response is more than a minute away from this machine's clock, the
 * time of the service is used from then on.
 *
 * @throws {TypeError} a part of the key is missing or unusable; the message does not show it
 */
export function akSk(key: AccessKey): VpcepCredentials {
  checkObject('key', key);
  const { accessKey, secretKey, securityToken } = key;
  checkHeaderValue(accessKey, 'accessKey');
  checkHeaderValue(secretKey, 'secretKey');
  if (securityToken !== undefined) checkHeaderValue(securityToken, 'securityToken');
  let skew = 0;

  return {
    async authorize({ method, url, headers, body, projectId }) {
      headers.set('X-Sdk-Date', formatDate(Date.now() + skew));
      headers.set('X-Project-Id', projectId);
      if (securityToken !== undefined) headers.set('X-Security-Token', securityToken);
      const signed: Record<string, string> = {};
      // Only headers that nothing on the way changes.
      for (const name of ['content-type', 'x-project-id', 'x-sdk-date', 'x-security-token']) {
        const value = headers.get(name);
        if (value !== null) signed[name] = value;
      }
      headers.set(
        'Authorization',
        await sign({ method, url, body, headers: signed }, { accessKey, secretKey }),
      );
    },
    renew({ response }) {
      const difference = Date.parse(response.headers.get('Date') ?? '') - Date.now();
      // Not a number where the response has no date, as in browsers.
      if (!(Math.abs(difference - skew) > toleratedSkew)) return false;
      skew = difference;
      return true;
    },
  };
}

/** `YYYYMMDDTHHMMSSZ`. */
function formatDate(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
}
