import type { CreateEndpointServiceRequest, EndpointService } from '../src/index.ts';

export const projectId = '6e9dfd51d1124e8d8498dce894923a0d';
export const serviceId = '4189d3c2-8882-4871-a3c2-d380272eed83';
/** A token that nothing else would contain by chance. */
export const token = 'MIIbtoken-never-to-be-printed';

export const createRequest: CreateEndpointServiceRequest = {
  port_id: '4189d3c2-8882-4871-a3c2-d380272eed88',
  vpc_id: '4189d3c2-8882-4871-a3c2-d380272eed80',
  approval_enabled: false,
  server_type: 'VM',
  ports: [{ client_port: 8080, server_port: 90, protocol: 'TCP' }],
};

export const service: EndpointService = {
  id: serviceId,
  port_id: '4189d3c2-8882-4871-a3c2-d380272eed88',
  vpc_id: '4189d3c2-8882-4871-a3c2-d380272eed80',
  status: 'creating',
  approval_enabled: false,
  service_name: `eu-de.${serviceId}`,
  service_type: 'interface',
  server_type: 'VM',
  project_id: projectId,
  created_at: '2018-01-30T07:42:01Z',
  ports: [{ client_port: 8080, server_port: 90, protocol: 'TCP' }],
};
