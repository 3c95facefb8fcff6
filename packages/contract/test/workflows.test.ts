import { expect, test } from 'vitest';
import { readContract } from '../src/index.ts';
import { readYaml } from './spec-files.ts';

/** What the test needs of an Arazzo 1.0 document. */
interface Workflows {
  workflows: {
    inputs: { properties: Record<string, { default?: unknown; examples?: unknown[] }> };
    steps: { requestBody?: { payload: object } }[];
  }[];
}

test('the story of the workflow is the story of the examples', () => {
  const [workflow] = readYaml<Workflows>('workflows/publish-and-modify.arazzo.yaml').workflows;
  if (!workflow) throw new Error('There is no workflow.');
  const { inputs, steps } = workflow;
  const filled = (payload: object): unknown =>
    JSON.parse(
      JSON.stringify(payload, (_, value) => {
        const [, name] = /^\$inputs\.(\w+)$/.exec(String(value)) ?? [];
        const input = inputs.properties[name ?? ''];
        return input ? (input.default ?? input.examples?.[0]) : value;
      }),
    );
  const payloads = steps.flatMap(({ requestBody }) => (requestBody ? [filled(requestBody.payload)] : []));
  const { examples } = readContract().components;
  expect(payloads).toEqual([examples?.createVmService?.value, examples?.updateService?.value]);
});
