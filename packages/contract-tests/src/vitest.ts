import { expect } from 'vitest';
import { conformityOf } from './traffic/conforms.ts';

declare module 'vitest' {
  // The parameters are those of vitest, which merges only with the same.
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
    /**
     * Expects that a `Request` or a `Response` of `fetch` honours the contract. To be awaited.
     *
     * @param operationId such as `getEndpointService`
     */
    toConformTo(operationId: string): Promise<void>;
  }
}

expect.extend({
  async toConformTo(received: unknown, operationId: string) {
    const { conforms, problems } = await conformityOf(received, operationId);
    return {
      pass: conforms,
      message: () =>
        conforms
          ? `Expected it not to conform to ${operationId}.`
          : `Expected it to conform to ${operationId}:\n${problems.join('\n')}`,
    };
  },
});
