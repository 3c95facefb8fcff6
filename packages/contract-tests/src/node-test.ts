import { AssertionError } from 'node:assert';
import { conformityOf } from './traffic/conforms.ts';

/**
 * Asserts that a `Request` or a `Response` of `fetch` honours the contract. To be awaited.
 *
 * @param operationId such as `getEndpointService`
 * @throws {AssertionError} it does not; the message lists what is broken, with the places in the contract
 */
export async function assertConformsTo(received: unknown, operationId: string): Promise<void> {
  const { conforms, problems } = await conformityOf(received, operationId);
  if (!conforms) {
    throw new AssertionError({ message: `It does not conform to ${operationId}:\n${problems.join('\n')}` });
  }
}
