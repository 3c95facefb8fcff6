import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readContract } from '@vpcep/contract';
import { generate } from 'openapi-typescript-codegen';
import { expect, onTestFinished } from 'vitest';

export const project = '6e9dfd51d1124e8d8498dce894923a0d';
export const body = {
  port_id: '4189d3c2-8882-4871-a3c2-d380272eed88',
  vpc_id: '4189d3c2-8882-4871-a3c2-d380272eed80',
  server_type: 'VM',
  ports: [{ client_port: 8080, server_port: 90, protocol: 'TCP' }],
};

/** What openapi-typescript-codegen generates, as far as it is used here. */
interface GeneratedClient {
  OpenAPI: { BASE: string; TOKEN?: string | undefined; HEADERS?: Record<string, string> };
  EndpointServicesService: {
    createEndpointService(given: { projectId: string; requestBody: unknown }): Promise<{ id: string }>;
    getEndpointService(given: { projectId: string; vpcEndpointServiceId: string }): Promise<unknown>;
  };
}

/** A client that another maker's generator has made from the contract: https://github.com/ferdikoomen/openapi-typescript-codegen. */
export async function generatedClient(baseUrl: string): Promise<GeneratedClient> {
  const output = mkdtempSync(join(tmpdir(), 'generated-client-'));
  onTestFinished(() => rmSync(output, { recursive: true }));
  await generate({ input: readContract('en'), output, httpClient: 'fetch', useOptions: true });
  const client = (await import(join(output, 'index.ts'))) as GeneratedClient;
  client.OpenAPI.BASE = baseUrl;
  return client;
}

/** Uses it as its documentation says: the token in `TOKEN`, and IDs as they come from elsewhere. */
export async function useAsDocumented({ OpenAPI, EndpointServicesService: services }: GeneratedClient) {
  OpenAPI.TOKEN = 'secret-token';
  await services.createEndpointService({ projectId: project, requestBody: body }).catch(() => {});
  const sloppy = { projectId: project, vpcEndpointServiceId: '4189d3c2/8882' };
  await services.getEndpointService(sloppy).catch(() => {});
}

/** The generator knows no API key in a header: it sends the token as `Bearer`. It does not encode slashes in a path. */
export const flaws = [
  expect.stringMatching(/^request-credentials createEndpointService: The request has neither X-Auth-Token/),
  expect.stringMatching(/^no-operation : The contract has no operation GET .*4189d3c2\/8882/),
];
