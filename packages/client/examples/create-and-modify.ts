import { createVpcepClient, VpcepApiError } from '@vpcep/client';

const client = createVpcepClient({
  baseUrl: process.env.VPCEP_URL ?? 'http://localhost:4010', // the mock
  projectId: process.env.VPCEP_PROJECT_ID ?? '6e9dfd51d1124e8d8498dce894923a0d',
  credentials: process.env.VPCEP_TOKEN ?? 'the-mock-takes-any-token',
});

try {
  const created = await client.createEndpointService({
    vpc_id: '4189d3c2-8882-4871-a3c2-d380272eed80',
    port_id: '4189d3c2-8882-4871-a3c2-d380272eed88',
    server_type: 'VM',
    ports: [{ client_port: 8080, server_port: 90, protocol: 'TCP' }],
  });
  console.log(`created ${created.id}, status ${created.status}`);

  const service = await client.getEndpointService(created.id);
  console.log(`now ${service.status}`);

  const modified = await client.updateEndpointService(service.id, { approval_enabled: false });
  console.log(`approval ${modified.approval_enabled ? 'on' : 'off'}`);
} catch (error) {
  if (error instanceof VpcepApiError && error.code === 'EndPoint.3044') {
    console.error('Another service on this backend already holds the port.');
  } else {
    throw error;
  }
}
