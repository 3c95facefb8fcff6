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
  type ResourceTag,
  type ServerType,
  type ServiceFault,
  type ServiceType,
  type TagInput,
  type TcpProxy,
  type UpdateEndpointServiceRequest,
  type VpcepApiError,
  type VpcepClient,
} from '../src/index.ts';

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
  server_type: ServerType;
  ports: PortMappingInput[];
  tcp_proxy?: TcpProxy | undefined;
  tags?: TagInput[] | undefined;
  service_name?: string | undefined;
}>();
expectTypeOf<UpdateEndpointServiceRequest>().branded.toEqualTypeOf<{
  approval_enabled?: boolean | undefined;
  service_name?: string | undefined;
  ports?: PortMappingInput[] | undefined;
  port_id?: string | undefined;
  vip_port_id?: string | undefined;
}>();
expectTypeOf<PortMappingInput>().toEqualTypeOf<{
  client_port: number;
  server_port: number;
  protocol?: Protocol | undefined;
}>();
expectTypeOf<TagInput>().toEqualTypeOf<{ key: string; value?: string | undefined }>();

// Responses.
expectTypeOf<EndpointService>().branded.toEqualTypeOf<{
  id: string;
  port_id: string;
  vip_port_id?: string;
  pool_id?: string;
  service_name: string;
  service_type: ServiceType;
  server_type: ServerType;
  vpc_id: string;
  approval_enabled: boolean;
  status: EndpointServiceStatus;
  created_at: string;
  updated_at?: string;
  project_id: string;
  cidr_type?: CidrType;
  ports: PortMapping[];
  tcp_proxy?: TcpProxy;
  tags?: ResourceTag[];
}>();
expectTypeOf<EndpointServiceDetails>().branded.toEqualTypeOf<EndpointService & { error?: ServiceFault[] }>();
expectTypeOf<PortMapping>().toEqualTypeOf<{
  client_port?: number;
  server_port?: number;
  protocol?: Protocol;
}>();
expectTypeOf<ResourceTag>().toEqualTypeOf<{ key?: string; value?: string }>();
expectTypeOf<ServiceFault>().toEqualTypeOf<{ error_code?: string; error_message?: string }>();

expectTypeOf<ServerType>().toEqualTypeOf<'VM' | 'VIP' | 'LB'>();
expectTypeOf<ServiceType>().toEqualTypeOf<'gateway' | 'interface'>();
expectTypeOf<TcpProxy>().toEqualTypeOf<'close' | 'toa_open' | 'proxy_open' | 'open'>();
expectTypeOf<Protocol>().toEqualTypeOf<'TCP' | 'UDP'>();
expectTypeOf<EndpointServiceStatus>().toEqualTypeOf<'creating' | 'available' | 'failed' | 'deleting'>();
expectTypeOf<CidrType>().toEqualTypeOf<'public' | 'internal'>();

expectTypeOf<VpcepApiError['code']>().toEqualTypeOf<string | undefined>();

// What must not compile.
client.createEndpointService({
  ...create,
  // @ts-expect-error: no such server type
  server_type: 'BMS',
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
  // @ts-expect-error: no such member
  status: 'available',
});
client.createEndpointService({
  ...create,
  // @ts-expect-error: no such member of a mapping
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
// @ts-expect-error: a misspelt member
service.staus;
// @ts-expect-error: a status that is none
service.status === 'deleted';

// A member that the contract does not name can be reached.
expectTypeOf((service as Record<string, unknown>).connection_count).toBeUnknown();
