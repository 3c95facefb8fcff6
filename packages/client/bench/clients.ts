import { DefaultHttpClient } from '@huaweicloud/huaweicloud-sdk-core/http/DefaultHttpClient.js';
import { createVpcepClient, type UpdateEndpointServiceRequest } from '@vpcep/client';
import axios from 'axios';
import ky from 'ky';
import createFetchClient from 'openapi-fetch';
import type { paths } from '../src/contract/schema.gen.ts';
import { sampleValue } from './sample-value.ts';

/** The calls that are measured, made with one client. */
export interface MeasuredClient {
  name: string;
  /** Reads the details of a service. */
  get(): Promise<unknown>;
  /** Modifies it. */
  update(): Promise<unknown>;
}

const project_id = '6e9dfd51d1124e8d8498dce894923a0d';
const vpc_endpoint_service_id = '4189d3c2-8882-4871-a3c2-d380272eed83';
const credentials = 'token';
const headers = { Accept: 'application/json', 'X-Auth-Token': credentials };
const body = sampleValue('updateService') as UpdateEndpointServiceRequest;

/** The clients, ours first, each calling the same server with the same headers and reading the response as JSON. */
export function createClients(baseUrl: string): MeasuredClient[] {
  const path = `/v1/${project_id}/vpc-endpoint-services/${vpc_endpoint_service_id}`;
  const url = baseUrl + path;

  const ours = createVpcepClient({ baseUrl, projectId: project_id, credentials });
  const engine = createFetchClient<paths>({ baseUrl, headers });
  const engineOperation = '/v1/{project_id}/vpc-endpoint-services/{vpc_endpoint_service_id}';
  const params = { path: { project_id, vpc_endpoint_service_id } };
  const kyClient = ky.create({ headers, retry: 2, timeout: 30_000 });
  const axiosClient = axios.create({ baseURL: baseUrl, headers, timeout: 30_000 });
  const sdk = new DefaultHttpClient({}, [baseUrl]);

  return [
    {
      name: '@vpcep/client',
      get: () => ours.getEndpointService(vpc_endpoint_service_id),
      update: () => ours.updateEndpointService(vpc_endpoint_service_id, body),
    },
    {
      name: 'fetch + JSON.parse',
      get: async () => JSON.parse(await (await fetch(url, { headers })).text()),
      update: async () => {
        const response = await fetch(url, {
          method: 'PUT',
          headers: { ...headers, 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        });
        return JSON.parse(await response.text());
      },
    },
    {
      name: 'openapi-fetch',
      get: async () => (await engine.GET(engineOperation, { params })).data,
      update: async () => (await engine.PUT(engineOperation, { params, body })).data,
    },
    {
      name: 'ky',
      get: () => kyClient.get(url).json(),
      update: () => kyClient.put(url, { json: body }).json(),
    },
    {
      name: 'axios',
      get: async () => (await axiosClient.get(path)).data,
      update: async () => (await axiosClient.put(path, body)).data,
    },
    {
      name: 'huaweicloud-sdk-core',
      get: async () => (await sdk.sendRequest({ ...sdkRequest(), url: path, method: 'GET' })).data,
      update: async () =>
        (await sdk.sendRequest({ ...sdkRequest(), url: path, method: 'PUT', data: body })).data,
    },
  ];
}

/** The SDK adds to the headers that it is given. */
const sdkRequest = () => ({ headers: { ...headers }, queryParams: {} });
