import { createRouter, operationsOf, readContract, valueAt } from '@vpcep/contract';
import { loadValidator } from '@vpcep/contract/validate';

export const contract = readContract();

const operations = operationsOf(contract);
const router = createRouter(operations);
const validator = await loadValidator({ mode: 'all' });

/** What the contract finds wrong with a response. What no operation responds to has the API's error body all the same. */
export function responseFaults(method: string, target: string, status: number, body: unknown): string[] {
  const [path = ''] = target.split('?');
  const operation = router.match(method, path)?.operation ?? operations[0];
  if (!operation) throw new Error('The contract has no operation.');
  return validator
    .response(operation, { status, body })
    .map(({ property, rule }) => `${operation.id} ${status} ${property} ${rule}`);
}

/** The value of an example of the contract. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies that they do not type
export function example(name: string): any {
  return structuredClone(valueAt(contract, ['components', 'examples', name, 'value']));
}
