// Creates a service, waits for it and modifies it with three generated clients. Usage: node flow.mjs <folder> <base URL>, after
// import.mjs has written the clients into the folder. Prints the names that succeeded.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [, , work = '', baseUrl = ''] = process.argv;
const projectId = '6e9dfd51d1124e8d8498dce894923a0d';
const token = 'any-token';
const headers = { 'X-Auth-Token': token };

/** Loads a generated client, whatever module syntax it is written in. */
async function load(entry) {
  const outfile = resolve(work, `${entry.replaceAll('/', '-')}.mjs`);
  await build({
    entryPoints: [resolve(work, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
  });
  return import(pathToFileURL(outfile).href);
}

/** By name: the three calls, each with the body of the response as its result. */
const clients = {
  async '@hey-api/openapi-ts'() {
    const { createEndpointService, getEndpointService, updateEndpointService } =
      await load('hey-api/index.ts');
    const { client } = await load('hey-api/client.gen.ts');
    client.setConfig({ baseUrl });
    const options = {
      client,
      auth: ({ name }) => (name === 'X-Auth-Token' ? token : undefined),
      throwOnError: true,
    };
    const path = (id) => ({ project_id: projectId, vpc_endpoint_service_id: id });
    return {
      create: async (body) =>
        (await createEndpointService({ ...options, path: { project_id: projectId }, body })).data,
      get: async (id) => (await getEndpointService({ ...options, path: path(id) })).data,
      update: async (id, body) => (await updateEndpointService({ ...options, path: path(id), body })).data,
    };
  },
  async 'swagger-typescript-api'() {
    const { Api } = await load('swagger-typescript-api/client.ts');
    const { v1 } = new Api({ baseUrl, baseApiParams: { headers } });
    return {
      create: async (body) => (await v1.createEndpointService(projectId, body)).data,
      get: async (id) => (await v1.getEndpointService(projectId, id)).data,
      update: async (id, body) => (await v1.updateEndpointService(projectId, id, body)).data,
    };
  },
  async orval() {
    const client = await load('orval/client.ts');
    // The address of the server is a setting of the generator; here it is added to each call.
    const { fetch } = globalThis;
    globalThis.fetch = (path, init) => fetch(String(path).startsWith('/') ? baseUrl + path : path, init);
    return {
      create: async (body) => (await client.createEndpointService(projectId, body, { headers })).data,
      get: async (id) => (await client.getEndpointService(projectId, id, { headers })).data,
      update: async (id, body) => (await client.updateEndpointService(projectId, id, body, { headers })).data,
    };
  },
};

let port = 1000;
for (const [name, connect] of Object.entries(clients)) {
  const { create, get, update } = await connect();
  port += 1;
  const { id, status } = await create({
    port_id: '4189d3c2-8882-4871-a3c2-d380272eed88',
    vpc_id: '4189d3c2-8882-4871-a3c2-d380272eed80',
    server_type: 'VM',
    ports: [{ client_port: port, server_port: port, protocol: 'TCP' }],
  });
  if (status !== 'creating') throw new Error(`${name}: created with status ${status}`);
  let service;
  for (let read = 0; read < 100 && service?.status !== 'available'; read++) {
    await new Promise((done) => setTimeout(done, 50));
    service = await get(id);
  }
  if (service.status !== 'available') throw new Error(`${name}: ${service.status} after 5 s`);
  const changed = await update(id, { approval_enabled: false });
  if (changed.approval_enabled !== false) throw new Error(`${name}: the modification is lost`);
  console.log(name);
}
