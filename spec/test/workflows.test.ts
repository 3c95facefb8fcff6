import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readContract } from '../src/index.ts';
import { operationsOf, readYaml, resolve } from './contract.ts';

/** What the tests need of an Arazzo 1.0 document. */
interface Workflows {
  workflows: {
    workflowId: string;
    inputs: { required?: string[]; properties: Record<string, { default?: unknown }> };
    parameters: { name: string; in: string }[];
    steps: {
      stepId: string;
      operationId: string;
      parameters?: { name: string; in: string }[];
      requestBody?: { payload: object };
    }[];
  }[];
}

const contract = readContract();
const operations = operationsOf(contract);
const example = (name: string): unknown => contract.components.examples?.[name]?.value;

const folder = new URL('../workflows/', import.meta.url);
const workflows = readdirSync(folder)
  .flatMap((file) => readYaml<Workflows>(`workflows/${file}`).workflows)
  .map((workflow) => [workflow.workflowId, workflow] as const);

test('there are workflows', () => {
  expect(workflows).not.toEqual([]);
});

describe.each(workflows)('%s', (_, { parameters: shared, steps }) => {
  test.each(steps)('$stepId calls an operation of the contract with all it needs', (step) => {
    const called = operations.find(({ id }) => id === step.operationId);
    if (!called) throw new Error(`The contract has no operation ${step.operationId}`);
    const { operation, pathItem } = called;
    const given = [...shared, ...(step.parameters ?? [])].map((each) => `${each.in} ${each.name}`);
    const needed = [...(pathItem.parameters ?? []), ...(operation.parameters ?? [])]
      .map((each) => resolve(contract, each))
      .filter(({ required }) => required)
      .map((each) => `${each.in} ${each.name}`);
    expect(given).toEqual(expect.arrayContaining([...needed, 'header X-Auth-Token']));
    expect(step.requestBody !== undefined).toBe(operation.requestBody !== undefined);
  });
});

test('the story of the workflow is the story of the examples', () => {
  const { inputs, steps } =
    readYaml<Workflows>('workflows/publish-and-modify.arazzo.yaml').workflows[0] ?? {};
  const filled = (payload: object = {}): unknown =>
    JSON.parse(
      JSON.stringify(payload, (_, value) => {
        const [, name] = /^\$inputs\.(\w+)$/.exec(String(value)) ?? [];
        return name ? inputs?.properties[name]?.default : value;
      }),
    );
  const payloads = (steps ?? []).flatMap(({ requestBody }) =>
    requestBody ? [filled(requestBody.payload)] : [],
  );
  expect(payloads).toEqual([example('createVmService'), example('updateService')]);
});
