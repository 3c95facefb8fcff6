const services = '/v1/{project_id}/vpc-endpoint-services';
const service = `${services}/{vpc_endpoint_service_id}`;
const endpoints = '/v1/{project_id}/vpc-endpoints';

/**
 * Paths of the same API that the contract does not describe. Servers of the contract tell them from paths that do not exist,
 * and from IDs of services that are malformed.
 */
export const neighbouringPaths: readonly string[] = [
  `${services}/public`,
  `${services}/describe`,
  `${service}/name`,
  `${service}/connections`,
  `${service}/connections/action`,
  `${service}/permissions`,
  `${service}/permissions/action`,
  `${service}/tags/action`,
  endpoints,
  `${endpoints}/{vpc_endpoint_id}`,
  '/v1/{project_id}/quotas',
];
