// Checked by `pnpm types`, not run.
import { expectTypeOf } from 'vitest';
import type { operations } from '../src/contract/schema.gen.ts';
import {
  type CallOptions,
  type CidrType,
  type CreateEndpointServiceRequest,
  createVpcepClient,
  type EndpointService,
  type EndpointServiceDetails,
  type EndpointServiceStatus,
  type PortMapping,
  type PortMappingInput,
  type Protocol,
  type ProtocolInput,
  type ResourceTag,
  type ServerType,
  type ServerTypeInput,
  type ServiceFault,
  type ServiceType,
  type TagInput,
  type TcpProxy,
  type TcpProxyInput,
  type UpdateEndpointServiceRequest,
  type VpcepApiError,
  type VpcepClient,
} from '../src/index.ts';
import { format, type Texts } from '../src/messages/texts.ts';

const client = createVpcepClient({ baseUrl: '', projectId: '', credentials: '' });
const create: CreateEndpointServiceRequest = { port_id: '', vpc_id: '', server_type: 'VM', ports: [] };

// Every operation of the contract has its method, and nothing else does.
expectTypeOf<keyof VpcepClient>().toEqualTypeOf<keyof operations>();

expectTypeOf<VpcepClient['createEndpointService']>().toEqualTypeOf<
  (body: CreateEndpointServiceRequest, options?: CallOptions) => Promise<EndpointService>
>();
expectTypeOf<VpcepClient['getEndpointService']>().toEqualTypeOf<
  (vpcEndpointServiceId: string, options?: CallOptions) => Promise<EndpointServiceDetails>
>();
expectTypeOf<VpcepClient['updateEndpointService']>().toEqualTypeOf<
  (
    vpcEndpointServiceId: string,
    body: UpdateEndpointServiceRequest,
    options?: CallOptions,
  ) => Promise<EndpointService>
>();

// Requests: optional properties may be undefined, which is not sent.
expectTypeOf<CreateEndpointServiceRequest>().branded.toEqualTypeOf<{
  port_id: string;
  vip_port_id?: string | undefined;
  vpc_id: string;
  approval_enabled?: boolean | undefined;
  service_type?: 'interface' | undefined;
  server_type: ServerTypeInput;
  ports: PortMappingInput[];
  tcp_proxy?: TcpProxyInput | undefined;
  tags?: TagInput[] | undefined;
  service_name?: string | undefined;
  description?: string | undefined;
  pool_id?: string | undefined;
  ip_version?: 'ipv4' | 'ipv6' | undefined;
  snat_network_id?: string | undefined;
  ip?: string | undefined;
  enable_policy?: boolean | undefined;
}>();
expectTypeOf<UpdateEndpointServiceRequest>().branded.toEqualTypeOf<{
  approval_enabled?: boolean | undefined;
  service_name?: string | undefined;
  ports?: PortMappingInput[] | undefined;
  port_id?: string | undefined;
  vip_port_id?: string | undefined;
  tcp_proxy?: TcpProxyInput | undefined;
  description?: string | undefined;
  ip?: string | undefined;
}>();
expectTypeOf<PortMappingInput>().toEqualTypeOf<{
  client_port: number;
  server_port: number;
  protocol?: ProtocolInput | undefined;
}>();
expectTypeOf<TagInput>().toEqualTypeOf<{ key: string; value?: string | undefined }>();

// Responses: null where a property is optional; values and properties that the contract does not name are possible.
expectTypeOf<EndpointService>().branded.toEqualTypeOf<{
  id: string;
  port_id: string;
  vip_port_id?: string | null;
  pool_id?: string | null;
  service_name: string;
  service_type: ServiceType;
  server_type: ServerType;
  vpc_id: string;
  approval_enabled: boolean;
  status: EndpointServiceStatus;
  created_at: string;
  updated_at?: string | null;
  project_id: string;
  cidr_type?: CidrType | null;
  ports: PortMapping[];
  tcp_proxy?: TcpProxy | null;
  tags?: ResourceTag[] | null;
  description?: string | null;
  ip_version?: 'ipv4' | 'ipv6' | (string & {}) | null;
  ip?: string | null;
  enable_policy?: boolean | null;
}>();
expectTypeOf<EndpointServiceDetails>().branded.toEqualTypeOf<
  EndpointService & {
    error?: ServiceFault[] | null;
    supported_editions?: ('basic' | 'profession' | (string & {}))[] | null;
  }
>();
expectTypeOf<PortMapping>().toEqualTypeOf<{
  client_port?: number | null;
  server_port?: number | null;
  protocol?: Protocol | null;
}>();
expectTypeOf<ResourceTag>().toEqualTypeOf<{ key?: string | null; value?: string | null }>();
expectTypeOf<ServiceFault>().toEqualTypeOf<{ error_code?: string | null; error_message?: string | null }>();

expectTypeOf<ServerType>().toEqualTypeOf<'VM' | 'VIP' | 'LB' | 'BMS' | (string & {})>();
expectTypeOf<ServiceType>().toEqualTypeOf<'gateway' | 'interface' | (string & {})>();
expectTypeOf<TcpProxy>().toEqualTypeOf<
  'close' | 'toa_open' | 'proxy_open' | 'open' | 'proxy_vni' | (string & {})
>();
expectTypeOf<Protocol>().toEqualTypeOf<'TCP' | 'UDP' | (string & {})>();
expectTypeOf<EndpointServiceStatus>().toEqualTypeOf<
  'creating' | 'available' | 'failed' | 'deleting' | (string & {})
>();
expectTypeOf<CidrType>().toEqualTypeOf<'public' | 'internal' | (string & {})>();

expectTypeOf<ServerTypeInput>().toEqualTypeOf<'VM' | 'VIP' | 'LB' | 'BMS'>();
expectTypeOf<TcpProxyInput>().toEqualTypeOf<'close' | 'toa_open' | 'proxy_open' | 'open' | 'proxy_vni'>();
expectTypeOf<ProtocolInput>().toEqualTypeOf<'TCP' | 'UDP'>();

expectTypeOf<VpcepApiError['code']>().toEqualTypeOf<string | undefined>();

// What must not compile.
client.createEndpointService({
  ...create,
  // @ts-expect-error: no such server type
  server_type: 'BMC',
});
client.createEndpointService({
  ...create,
  // @ts-expect-error: gateway services cannot be created
  service_type: 'gateway',
});
client.createEndpointService({
  ...create,
  // @ts-expect-error: no such protocol
  ports: [{ client_port: 1, server_port: 1, protocol: 'SCTP' }],
});
client.createEndpointService({
  ...create,
  // @ts-expect-error: no such property
  status: 'available',
});
client.createEndpointService({
  ...create,
  // @ts-expect-error: no such property of a mapping
  ports: [{ client_port: 1, server_port: 1, type: 'TCP' }],
});
// @ts-expect-error: vpc_id is missing
client.createEndpointService({ port_id: '', server_type: 'VM', ports: [] });
client.updateEndpointService('', {
  // @ts-expect-error: fixed once the service was created
  vpc_id: '',
});
// @ts-expect-error: the ID is missing
client.getEndpointService();
// @ts-expect-error: the body is missing
client.updateEndpointService('');
// @ts-expect-error: options are no AbortSignal
client.getEndpointService('', new AbortController().signal);
// @ts-expect-error: the token is missing
createVpcepClient({ baseUrl: '', projectId: '' });

const service = await client.getEndpointService('');
// @ts-expect-error: a misspelt property
service.staus;

// A property that the contract does not name can be reached.
expectTypeOf((service as Record<string, unknown>).connection_count).toBeUnknown();

// The texts of messages: the compiler knows the values that each needs.
declare const texts: Texts['own'];
format(texts, 'wait-gone', { id: '' });
// @ts-expect-error: id is missing
format(texts, 'wait-gone', {});
// @ts-expect-error: no such text
format(texts, 'lost', {});
