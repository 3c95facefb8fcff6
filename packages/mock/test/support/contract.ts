import { operationById, operationsOf, readContract, sampleRequest, successOf } from '@vpcep/contract';
import { loadValidator } from '@vpcep/contract/validate';

const contract = readContract();
const validator = await loadValidator({ mode: 'all' });

/** An operation of the contract, with what the tests send and expect. */
export interface Sample {
  operationId: string;
  method: string;
  /** With the sample values of the path parameters. */
  path: string;
  /** The first request example; undefined where the operation takes no body. */
  body: unknown;
  /** The documented success, with its first example where it has a body. */
  success: { status: number; example?: string; value: unknown };
  /** Every documented response example. */
  responses: { status: string; example: string; value: unknown }[];
}

/** Every operation of the contract. */
export const samples: Sample[] = operationsOf(contract).map((operation) => {
  const success = successOf(operation);
  const [first] = success?.examples ?? [];
  return {
    operationId: operation.id,
    ...sampleRequest(operation),
    success: {
      status: Number(success?.status),
      ...(first && { example: first.name }),
      value: first?.value,
    },
    responses: operation.responses.flatMap(({ status, examples }) =>
      examples.map(({ name, value }) => ({ status, example: name, value })),
    ),
  };
});

/** The operation that the contract calls so. */
export function sample(operationId: string): Sample {
  const found = samples.find((candidate) => candidate.operationId === operationId);
  if (!found) throw new Error(`The contract has no operation ${operationId}.`);
  return found;
}

/** What the contract finds wrong with the body of a response. */
export function responseFaults(operationId: string, status: number, body: unknown): string[] {
  return validator
    .response(operationById(contract, operationId), { status, body })
    .map(({ property, rule }) => `${property} ${rule}`);
}
