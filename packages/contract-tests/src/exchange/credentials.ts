import { akSk } from '@vpcep/client';

/** What is added to a request to prove who sends it. */
export interface Credentials {
  /** Whether bodies that are not text can be sent. */
  readonly takesBinary: boolean;
  headersFor(request: {
    method: string;
    url: URL;
    headers: readonly (readonly [string, string])[];
    body: Buffer | undefined;
    projectId: string;
  }): Promise<(readonly [string, string])[]>;
}

/** A token, sent as `X-Auth-Token`. */
export function tokenCredentials(token: string): Credentials {
  return { takesBinary: true, headersFor: async () => [['X-Auth-Token', token]] };
}

/** An access key, with which each request is signed. */
export function accessKeyCredentials(accessKey: string, secretKey: string): Credentials {
  const credentials = akSk({ accessKey, secretKey });
  if (typeof credentials !== 'object') throw new TypeError('The access key gives no signature.');
  return {
    takesBinary: false,
    async headersFor({ method, url, headers, body, projectId }) {
      const all = new Headers(headers.map(([name, value]) => [name, value] as [string, string]));
      const before = new Set(all.keys());
      await credentials.authorize({
        method,
        url: url.href,
        headers: all,
        body: body?.toString('utf8'),
        signal: new AbortController().signal,
        projectId,
      });
      return [...all].filter(([name]) => !before.has(name));
    },
  };
}
