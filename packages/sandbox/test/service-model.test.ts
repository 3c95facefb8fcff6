import { effectiveSchema, operationById, readContract, type Schema, sampleRequest } from '@vpcep/contract';
import { expect, test } from 'vitest';
import { createServiceModel, type ServiceFacts } from '../src/operations/endpoint-service.ts';
import { contract } from './support/contract.ts';

const settings = { region: 'eu-de', edition: 'both', modifyApproval: 'keep' } as const;
const facts: ServiceFacts = {
  id: '4189d3c2-8882-4871-a3c2-d380272eed83',
  project_id: 'p1',
  status: 'available',
  created_at: '2026-03-02T08:15:30Z',
  updated_at: '2026-03-02T08:15:30Z',
};
// biome-ignore lint/suspicious/noExplicitAny: the tests send properties that no type has
const sent = (more: object = {}): any => ({
  ...(sampleRequest(operationById(contract, 'createEndpointService')).body as object),
  ...more,
});

/** The contract with one more property in its requests and in the response. */
function grown(property: string, schema: Schema) {
  const document = readContract();
  const { schemas } = document.components;
  for (const name of ['CreateEndpointServiceRequest', 'UpdateEndpointServiceRequest', 'EndpointService']) {
    const holder = schemas[name];
    if (!holder?.properties) throw new Error(`The contract has no ${name}.`);
    holder.properties[property] = structuredClone(schema);
  }
  return document;
}

test('a new optional property of the contract is stored and returned, with no edit of the sandbox', () => {
  const model = createServiceModel(grown('description', { type: 'string' }), settings);
  const created = model.create(sent({ description: 'first' }), facts);
  expect(created).toMatchObject({ description: 'first', id: facts.id });
  expect(model.update(created, { service_name: 'x' }, 0)).toMatchObject({ description: 'first' });
  const changed = { description: 'second' } as Parameters<typeof model.update>[1];
  expect(model.update(created, changed, 0)).toMatchObject({ description: 'second' });
  expect(model.create(sent(), facts)).not.toHaveProperty('description');
});

test('its default is taken from the contract, and what is inside it is kept', () => {
  const nested: Schema = { type: 'object', properties: { a: { type: 'string' } }, default: { a: 'x' } };
  const model = createServiceModel(grown('settings', nested), settings);
  expect(model.create(sent(), facts)).toMatchObject({ settings: { a: 'x' } });
  const created = model.create(sent({ settings: { a: 'y', unknown: 1 } }), facts);
  expect((created as unknown as { settings: object }).settings).toEqual({ a: 'y' });
});

test('a property that the response does not have is not returned', () => {
  const model = createServiceModel(contract, settings);
  expect(model.create(sent({ colour: 'red' }), facts)).not.toHaveProperty('colour');
});

test('every property of a service is one of the response', () => {
  const schema = effectiveSchema(contract, contract.components.schemas.EndpointServiceDetails ?? {});
  const model = createServiceModel(contract, settings);
  const service = model.create(sent(), { ...facts, status: 'failed', error: [] });
  expect(Object.keys(schema.properties ?? {})).toEqual(expect.arrayContaining(Object.keys(service)));
});
