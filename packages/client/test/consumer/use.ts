// Compiled against the package as it is built, by several versions of TypeScript: see consumer.test.ts. Not run.
import {
  akSk,
  type CreateEndpointServiceRequest,
  createAndWait,
  createVpcepClient,
  type EndpointService,
  type EndpointServiceDetails,
  type EndpointServiceStatus,
  type ErrorCode,
  isErrorCode,
  isVpcepApiError,
  isVpcepWaitError,
  type PortMapping,
  Protocol,
  parseServiceName,
  parseTimestamp,
  type ServerType,
  type ServerTypeInput,
  tokenProvider,
  type UpdateEndpointServiceRequest,
  type VpcepClient,
  type VpcepClientOptions,
  type VpcepCredentials,
  waitForEndpointService,
} from '@vpcep/client';
import { localizeError } from '@vpcep/client/messages';
import { validator } from '@vpcep/client/validate';
import * as chinese from '@vpcep/client/zh-CN';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_: Equal<A, B>): void => {};

const client = createVpcepClient({
  cloud: 'otc',
  region: 'eu-de',
  projectId: '',
  credentials: '',
  validator,
});
const create: CreateEndpointServiceRequest = { port_id: '', vpc_id: '', server_type: 'VM', ports: [] };

// The responses are exact.
const created = client.createEndpointService(create);
const details = await client.getEndpointService('', {
  signal: AbortSignal.abort(),
  timeout: 1,
  headers: { a: 'b' },
});
const updated = client.updateEndpointService('', { approval_enabled: false });
same<typeof created, Promise<EndpointService>>(true);
same<typeof details, EndpointServiceDetails>(true);
same<typeof updated, Promise<EndpointService>>(true);
same<(typeof details)['status'], 'creating' | 'available' | 'failed' | 'deleting' | (string & {})>(true);
same<(typeof details)['ports'], PortMapping[]>(true);
same<(typeof details)['updated_at'], string | null | undefined>(true);
same<ServerType, 'VM' | 'VIP' | 'LB' | 'BMS' | (string & {})>(true);
same<ServerTypeInput, 'VM' | 'VIP' | 'LB' | 'BMS'>(true);
same<
  keyof UpdateEndpointServiceRequest,
  | 'approval_enabled'
  | 'service_name'
  | 'ports'
  | 'port_id'
  | 'vip_port_id'
  | 'tcp_proxy'
  | 'description'
  | 'ip'
>(true);
// @ts-expect-error: a misspelt property
details.staus;

// What is undefined is not sent, so that it may stand where a property may be left out.
await client.updateEndpointService('', {
  service_name: undefined,
  ports: [{ client_port: 1, server_port: 1, protocol: undefined }],
});
await client.createEndpointService(
  { ...create, tags: undefined, tcp_proxy: undefined },
  { timeout: undefined },
);

// Requests: wrong properties, wrong values, missing properties.
// @ts-expect-error: no such property
client.createEndpointService({ ...create, status: 'available' });
// @ts-expect-error: no such value
client.createEndpointService({ ...create, server_type: 'BMC' });
// @ts-expect-error: cannot be created
client.createEndpointService({ ...create, service_type: 'gateway' });
// @ts-expect-error: no such property of a mapping
client.createEndpointService({ ...create, ports: [{ client_port: 1, server_port: 1, type: 'TCP' }] });
// @ts-expect-error: a port is a number
client.createEndpointService({ ...create, ports: [{ client_port: '1' }] });
// @ts-expect-error: vpc_id is missing
client.createEndpointService({ port_id: '', server_type: 'VM', ports: [] });
// @ts-expect-error: fixed once the service was created
client.updateEndpointService('', { vpc_id: '' });
// @ts-expect-error: the body is missing
client.updateEndpointService('');
// @ts-expect-error: no such option
client.getEndpointService('', { retries: 1 });

// The client: an address, or a cloud with its region; never both, never half.
createVpcepClient({ baseUrl: '', projectId: '', credentials: akSk({ accessKey: '', secretKey: '' }) });
createVpcepClient({
  baseUrl: '',
  projectId: '',
  credentials: tokenProvider(async () => ({ token: '', expiresAt: '' })),
});
const own: VpcepCredentials = { authorize: ({ headers }) => headers.set('a', 'b') };
const options: VpcepClientOptions = { baseUrl: '', projectId: '', credentials: own, fetch: globalThis.fetch };
createVpcepClient(options);
createVpcepClient({ ...options, onAttempt: ({ number }) => console.log(number) });
createVpcepClient({
  ...options,
  onAttempt:
    () =>
    ({ status, duration }) =>
      console.log(status, duration),
});
// @ts-expect-error: both
createVpcepClient({ baseUrl: '', cloud: 'otc', region: '', projectId: '', credentials: '' });
// @ts-expect-error: no region
createVpcepClient({ cloud: 'otc', projectId: '', credentials: '' });
// @ts-expect-error: no such cloud
createVpcepClient({ cloud: 'aws', region: '', projectId: '', credentials: '' });
// @ts-expect-error: no credentials
createVpcepClient({ baseUrl: '', projectId: '' });

// Waiting.
same<Awaited<ReturnType<typeof createAndWait>>, EndpointServiceDetails>(true);
await waitForEndpointService(client, '', {
  until: 'available',
  onProgress: ({ status }) => console.log(status),
});
// @ts-expect-error: never a status
await waitForEndpointService(client, '', { until: 'deleted' });

// Errors.
try {
  await createAndWait(client, create);
} catch (error) {
  if (isVpcepApiError(error)) same<typeof error.code, string | undefined>(true);
  if (isVpcepWaitError(error)) same<typeof error.reason, 'status' | 'gone' | 'timeout' | 'read'>(true);
  if (isErrorCode(error, 'EndPoint.3044', 'Endpoint.1018')) console.log(await localizeError(error, 'zh-CN'));
  // @ts-expect-error: no such code
  isErrorCode(error, 'EndPoint.9999');
}
isErrorCode(undefined, 'APIGW.0301', 'APIG.0301');
const code: ErrorCode = 'EndPoint.0005';
console.log(code);

// Constants and helpers.
same<(typeof EndpointServiceStatus)['failed'], 'failed'>(true);
const protocol: Protocol = Protocol.UDP;
console.log(protocol, parseTimestamp(details.created_at).getTime(), parseServiceName('')?.name);
// @ts-expect-error: no such value
Protocol.SCTP;

// The Chinese entry has the same types.
same<keyof typeof chinese, keyof typeof import('@vpcep/client')>(true);
const either: VpcepClient = chinese.createVpcepClient(options);
const other: chinese.VpcepClient = client;
await chinese.waitForEndpointService(either, '');
await waitForEndpointService(other, '');
