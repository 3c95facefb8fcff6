import { checkDuration, checkFunction, longestTimer, reject } from '../checks/check.ts';
import type { VpcepClient } from '../client/create-client.ts';
import {
  type EndpointServiceDetails,
  type EndpointServiceStatus,
  endpointServiceStatusLifecycle as lifecycle,
} from '../contract/types.gen.ts';
import { isErrorCode, isVpcepApiError } from '../errors/api-error.ts';
import { readErrorBody } from '../errors/error-body.ts';
import { isVpcepNetworkError } from '../errors/network-error.ts';
import { isVpcepTimeoutError } from '../errors/timeout-error.ts';
import { faultsOf, VpcepWaitError, type WaitFailure } from '../errors/wait-error.ts';
import { type CallOptions, checkCallOptions } from '../options/call-options.ts';
import { deadline, sleep } from '../transport/deadline.ts';
import { readService } from './read-service.ts';

/** How to wait. */
export interface WaitOptions extends Pick<CallOptions, 'signal' | 'headers'> {
  /** The status to wait for; `available` by default. */
  until?: keyof typeof EndpointServiceStatus | undefined;
  /** Milliseconds between two reads, on average; 3,000 by default. Each pause is up to a fifth longer or shorter. */
  interval?: number | undefined;
  /** Milliseconds that the wait may take; 300,000 (5 minutes) by default. */
  timeout?: number | undefined;
  /**
   * Called with the service after every read that succeeds, and the milliseconds since the start of the wait. What it throws, or
   * rejects with, ends the wait.
   */
  onProgress?: ((service: EndpointServiceDetails, elapsed: number) => void) | undefined;
}

/** How many reads in a row may fail with something that may pass. Each was retried by the client before that. */
const toleratedFailures = 3;
/** Milliseconds from the start in which the service may be unknown: a create may take a moment to be seen everywhere. */
const toleratedAbsence = 15_000;

/**
 * Reads the details of an endpoint service again and again until it has a status. The first read is made at once.
 *
 * The contract says which status can follow which: when the wanted one can no longer be reached, such as `available` after
 * `failed`, the wait ends at once. A status that the contract does not name is waited out.
 *
 * @param client sends the reads
 * @param id ID of the service
 * @returns the details with the status that was waited for
 * @throws {VpcepWaitError} the service failed, is gone, cannot be read, or takes too long
 * @throws {TypeError} an option is not usable; nothing was sent
 * @throws the signal's reason, when it is aborted
 */
export async function waitForEndpointService(
  client: Pick<VpcepClient, 'getEndpointService'>,
  id: string,
  options: WaitOptions = {},
): Promise<EndpointServiceDetails> {
  checkWait(client, options);
  const { until = 'available', interval = 3000, timeout = 300_000, signal, headers, onProgress } = options;
  const start = performance.now();
  let service: EndpointServiceDetails | undefined;
  let failures = 0;
  const fail = (reason: WaitFailure, what: string, cause?: unknown) =>
    new VpcepWaitError(`Waited for endpoint service ${id} to be ${until}, but ${what}.`, {
      reason,
      serviceId: id,
      service,
      ...(cause !== undefined && { cause }),
    });

  /** Decides whether a read that failed is tolerated. */
  const tolerate = (error: unknown): void => {
    if (isErrorCode(error, lifecycle.gone)) {
      if (!service && performance.now() - start < toleratedAbsence) return;
      throw fail('gone', 'it is not in this project', error);
    }
    const responded = isVpcepApiError(error);
    if (!responded && !isVpcepNetworkError(error) && !isVpcepTimeoutError(error)) throw error;
    failures += 1;
    if ((responded && !error.retryable) || failures > toleratedFailures) {
      throw fail('read', `it cannot be read: ${error.message}`, error);
    }
  };

  const timedOut = () => {
    let last = service ? `its status is ${service.status}` : 'it could not be read';
    if (service && failures > 0) last = `it can no longer be read; its last status was ${service.status}`;
    return fail('timeout', `after ${timeout} ms ${last}: raise timeout or read it later`);
  };

  return deadline(signal, timeout, timedOut, async (ended) => {
    for (;;) {
      const read = await client
        .getEndpointService(id, { signal: ended, headers })
        .then((body) => readService('getEndpointService', body, 'status'))
        .catch((error: unknown) => {
          ended.throwIfAborted();
          tolerate(error);
        });
      ended.throwIfAborted();
      if (read) {
        service = read;
        failures = 0;
        await onProgress?.(service, performance.now() - start);
        if (service.status === until) return service;
        if (!canBecome(service.status, until)) {
          const said = faultsOf(service).map(readErrorBody);
          const reasons = said.map(({ code, message }) => ` (${code}: ${message})`).join('');
          throw fail('status', `its status is ${service.status}${reasons}`);
        }
      }
      await sleep(Math.min(interval * (0.8 + 0.4 * Math.random()), longestTimer), ended);
    }
  });
}

/**
 * Checks how to wait, and with what.
 *
 * @throws {TypeError} naming what is not usable
 */
export function checkWait(client: Pick<VpcepClient, 'getEndpointService'>, options: WaitOptions): void {
  checkFunction('client.getEndpointService', client?.getEndpointService);
  checkCallOptions(options);
  const { until = 'available', interval = 3000, onProgress } = options;
  if (!Object.hasOwn(lifecycle.transitions, until)) {
    reject('until', `one of ${Object.keys(lifecycle.transitions).join(', ')}`, until);
  }
  checkDuration('interval', interval, 1);
  if (onProgress !== undefined) checkFunction('onProgress', onProgress);
}

/** Whether a status can lead to another, by the contract; true for a status that the contract does not name. */
function canBecome(from: string, to: string): boolean {
  const transitions: Readonly<Record<string, readonly string[]>> = lifecycle.transitions;
  const seen = new Set([from]);
  for (const status of seen) {
    const next = Object.hasOwn(transitions, status) ? transitions[status] : undefined;
    if (!next) return true;
    for (const one of next) seen.add(one);
  }
  return seen.has(to);
}
