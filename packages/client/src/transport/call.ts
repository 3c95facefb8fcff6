import type { OperationEntry } from '../contract/operation-entry.ts';
import type { ClientSettings } from '../options/client-options.ts';
import { sleep } from './deadline.ts';
import { prepareCall } from './prepare.ts';
import { createRetryPolicy } from './retry.ts';
import { createSend } from './send.ts';

/** Makes the method of one operation. */
export type Call = (
  operationId: string,
  operation: OperationEntry,
) => (...args: unknown[]) => Promise<unknown>;

/** Prepares to call operations with the settings of a client. */
export function createCall(settings: ClientSettings): Call {
  const { credentials, validator } = settings;
  const send = createSend(settings);
  const policy = createRetryPolicy(settings.retry);

  return (operationId, operation) => {
    const prepare = prepareCall(settings, operationId, operation);
    return async (...args) => {
      const call = prepare(args);
      const { method, signal, request } = call;
      await validator?.request(operationId, request);
      let renewals = 0;
      for (let number = 1; ; number += 1) {
        signal?.throwIfAborted();
        const result = await send(call, number);
        if ('value' in result) {
          policy.succeed();
          await validator?.answer(operationId, result.value);
          return result.value;
        }
        const { error, rejected } = result;
        if (rejected && renewals === 0 && (await credentials.renew?.(rejected))) {
          renewals += 1;
          continue;
        }
        const pause = signal?.aborted ? undefined : policy.pause(error, method, number - renewals);
        if (pause === undefined) throw error;
        await sleep(pause, signal);
      }
    };
  };
}
