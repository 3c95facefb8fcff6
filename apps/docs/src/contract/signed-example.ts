import { createHash, createHmac } from 'node:crypto';
import { clouds, endpointOf, fillPath, operationsOf, readContract, sampleParameter } from '@vpcep/contract';

/** A request, signed with an access key, and each step that leads to its signature. */
export interface SignedExample {
  readonly accessKey: string;
  readonly secretKey: string;
  readonly method: string;
  readonly url: string;
  readonly projectId: string;
  readonly body: string;
  /** The headers that are signed besides `Host`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly canonicalRequest: string;
  readonly stringToSign: string;
  readonly signature: string;
  /** The header with the result. */
  readonly authorization: string;
}

const algorithm = 'SDK-HMAC-SHA256';

/** The example of the page on authentication: the first operation of the contract that modifies a service, with a short body. */
export function signedExample(): SignedExample {
  const [cloud] = clouds;
  const operation = operationsOf(readContract()).find(({ method }) => method === 'PUT');
  if (!cloud || !operation)
    throw new Error('The example of a signature needs a cloud and an operation with PUT.');
  const keys = { accessKey: 'EXAMPLEACCESSKEY', secretKey: 'example-secret-key' };
  const values = Object.fromEntries(
    operation.pathParameters.map((name) => [name, sampleParameter(operation, name)]),
  );
  const url = endpointOf(cloud, cloud.defaultRegion) + fillPath(operation.path, values);
  const projectId = values.project_id ?? '';
  const body = JSON.stringify({ approval_enabled: true });
  const headers = {
    'Content-Type': 'application/json',
    'X-Project-Id': projectId,
    'X-Sdk-Date': '20260302T094012Z',
  };
  const { host, pathname } = new URL(url);
  const signed = Object.entries({ ...headers, Host: host })
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const names = signed.map(([name]) => name).join(';');
  const canonicalRequest = [
    operation.method,
    `${pathname}/`,
    '',
    ...signed.map(([name, value]) => `${name}:${value}`),
    '',
    names,
    sha256(body),
  ].join('\n');
  const stringToSign = [algorithm, headers['X-Sdk-Date'], sha256(canonicalRequest)].join('\n');
  const signature = createHmac('sha256', keys.secretKey).update(stringToSign).digest('hex');
  return {
    ...keys,
    method: operation.method,
    url,
    projectId,
    body,
    headers,
    canonicalRequest,
    stringToSign,
    signature,
    authorization: `${algorithm} Access=${keys.accessKey}, SignedHeaders=${names}, Signature=${signature}`,
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
