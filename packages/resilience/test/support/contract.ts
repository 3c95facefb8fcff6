import {
  createRouter,
  type Operation,
  operationsOf,
  readContract,
  sampleRequest,
  successOf,
} from '@vpcep/contract';
import { loadValidator } from '@vpcep/contract/validate';

/** Every operation of the contract. */
export const operations = operationsOf(readContract());

const router = createRouter(operations);
const validator = await loadValidator({ mode: 'all' });

/** What the contract finds wrong with a response; without an operation for the request, the error body of any counts. */
export function findInResponse(
  operation: Operation | undefined,
  { status, type, body }: { status: number; type: string | undefined; body: string },
): string[] {
  const [any] = operations;
  const expected = operation ?? any;
  if (!expected) throw new Error('The contract has no operation.');
  let value: unknown = body;
  try {
    value = body === '' ? undefined : JSON.parse(body);
  } catch {
    // Stays text.
  }
  return validator
    .response(expected, { status, contentType: type, body: value })
    .map(({ property, rule }) => `${expected.id} ${status} ${property} ${rule}`);
}

/** The operation that a request is for. */
export function operationAt(method: string, target: string): Operation | undefined {
  const [path = ''] = target.split('?');
  return router.match(method, path)?.operation;
}

/** The first example of the success of an operation. */
export function exampleOf(operation: Operation): { status: number; body: string } {
  const success = successOf(operation);
  return { status: Number(success?.status), body: JSON.stringify(success?.examples[0]?.value) };
}

/** A request of the contract's examples. */
export interface Sample {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/**
 * The example request to an operation.
 *
 * @param id of the resource that it is about, in place of the example's
 */
export function sampleOf(operation: Operation, id?: string): Sample {
  const { method, path, parameters, body } = sampleRequest(operation);
  const last = Object.values(parameters).at(-1) ?? '';
  return {
    method,
    path: id !== undefined && path.endsWith(last) ? path.slice(0, -last.length) + id : path,
    body,
  };
}

/** Whether an operation makes a resource: its path names none. */
export function creates(operation: Operation): boolean {
  return operation.method === 'POST';
}
