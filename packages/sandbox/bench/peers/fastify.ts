// Fastify with validators from the contract, and no state.
import { readContract } from '@vpcep/contract';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import Fastify from 'fastify';

const contract = readContract();
const answer = process.env.BENCH_ANSWER ?? '';
const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const app = Fastify();
app.setValidatorCompiler(({ schema }) => ajv.compile(schema as object));

const request = (name: string) => ({
  $ref: `#/components/schemas/${name}`,
  components: contract.components,
});
const path = '/v1/:project_id/vpc-endpoint-services';
const reply =
  (body: string) => (_: unknown, response: { type(type: string): { send(body: string): unknown } }) =>
    response.type('application/json').send(body);
app.post(path, { schema: { body: request('CreateEndpointServiceRequest') } }, reply(answer));
app.put(`${path}/:id`, { schema: { body: request('UpdateEndpointServiceRequest') } }, reply(answer));
app.get(`${path}/:id`, reply(answer));
await app.listen({ port: Number(process.env.BENCH_PORT), host: '127.0.0.1' });
