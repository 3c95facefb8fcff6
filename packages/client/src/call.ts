import { checkOptions } from './check-options.ts';
import type { VpcepClientOptions } from './client-options.ts';
import type { OperationEntry } from './operation-entry.ts';
import { prepareCall } from './prepare-call.ts';
import { createRetryPolicy } from './retry-policy.ts';
import { createSend } from './send.ts';
import { sleep } from './sleep.ts';

/** Makes the method of one operation. */
export type Call = (
  operationId: string,
  operation: OperationEntry,
) => (...args: unknown[]) => Promise<unknown>;

/**
 * Prepares to call operations at one address in one project.
 *
 * @throws {TypeError} an option is missing or unusable
 */
export function createCall(options: VpcepClientOptions): Call {
  const { baseUrl, credentials } = checkOptions(options);
  const send = createSend(options, credentials);
  const policy = createRetryPolicy(options.retry);

  return (operationId, operation) => {
    const prepare = prepareCall(options, baseUrl, operationId, operation);
    return async (...args) => {
      const call = prepare(args);
      const { method, signal } = call;
      let renewals = 0;
      for (let number = 1; ; number += 1) {
        signal?.throwIfAborted();
        let renewed: boolean | undefined;
        try {
          const answer = await send(call, number, (refusal) => {
            renewed = renewals === 0 && credentials.renew?.(refusal);
          });
          policy.succeed();
          options.validator?.answer(operationId, answer);
          return answer;
        } catch (error) {
          if (renewed) {
            renewals += 1;
            continue;
          }
          const pause = signal?.aborted ? undefined : policy.pause(error, method, number - renewals);
          if (pause === undefined) throw error;
          await sleep(pause, signal);
        }
      }
    };
  };
}
