import type { CallOptions } from './call-options.ts';
import { checkTimeout } from './check-timeout.ts';
import type { VpcepClient } from './create-client.ts';
import { isVpcepApiError, isVpcepNetworkError, isVpcepTimeoutError } from './is-error.ts';
import { isErrorCode } from './is-error-code.ts';
import { readErrorBody } from './read-error-body.ts';
import { sleep } from './sleep.ts';
import {
  type EndpointServiceDetails,
  type EndpointServiceStatus,
  endpointServiceStatusLifecycle,
} from './types.gen.ts';
import { VpcepWaitError, type WaitFailure } from './wait-error.ts';

/** How to wait. */
export interface WaitOptions extends Pick<CallOptions, 'signal' | 'headers'> {
  /** The status to wait for; `available` by default. */
  until?: EndpointServiceStatus | undefined;
  /** Milliseconds between two reads, on average; 3,000 by default. Each pause is up to a fifth longer or shorter. */
  interval?: number | undefined;
  /** Milliseconds that the wait may take; 300,000 (5 minutes) by default. */
  timeout?: number | undefined;
  /** Called with the service whenever it was read, and the milliseconds since the start of the wait. */
  onProgress?: ((service: EndpointServiceDetails, elapsed: number) => void) | undefined;
}

/** How many reads in a row may fail with something that may pass. Each was retried by the client before that. */
const toleratedFailures = 3;
/** Milliseconds from the start in which the service may be unknown: a create may take a moment to be seen everywhere. */
const toleratedAbsence = 15_000;

/**
 * Reads the details of an endpoint service again and again until it has a status. The first read is made at once.
 *
 * The contract says which status can follow which: when the wanted one cannot be reached any more, such as `available`
 * after `failed`, the wait ends at once. A status that the contract does not name is waited out.
 *
 * @param client sends the reads
 * @param id ID of the service
 * @returns the details with the status that was waited for
 * @throws {VpcepWaitError} the service failed, is gone, cannot be read, or takes too long
 * @throws the signal's reason, when it is aborted
 */
export async function waitForEndpointService(
  client: Pick<VpcepClient, 'getEndpointService'>,
  id: string,
  options: WaitOptions = {},
): Promise<EndpointServiceDetails> {
  const { until = 'available', interval = 3000, timeout = 300_000, signal, headers, onProgress } = options;
  checkTimeout(timeout);
  signal?.throwIfAborted();
  const start = performance.now();
  let service: EndpointServiceDetails | undefined;
  let failures = 0;
  const fail = (reason: WaitFailure, what: string, cause?: unknown) =>
    new VpcepWaitError(`Waited for endpoint service ${id} to be ${until}, but ${what}.`, {
      reason,
      serviceId: id,
      service,
      cause,
    });

  const controller = new AbortController();
  const abort = () => controller.abort(signal?.reason);
  signal?.addEventListener('abort', abort);
  const timer = setTimeout(() => {
    const last = service ? `its status is ${service.status}` : 'it could not be read';
    controller.abort(fail('timeout', `after ${timeout} ms ${last}: raise timeout, or read it later`));
  }, timeout);

  /** Decides whether a read that failed is tolerated. */
  const tolerate = (error: unknown): void => {
    if (controller.signal.aborted) throw error;
    const elapsed = performance.now() - start;
    if (isErrorCode(error, 'EndPoint.0005')) {
      if (!service && elapsed < toleratedAbsence) return;
      throw fail('gone', 'there is no such service in this project', error);
    }
    const answered = isVpcepApiError(error);
    if (!answered && !isVpcepNetworkError(error) && !isVpcepTimeoutError(error)) throw error;
    failures += 1;
    if ((answered && !error.retryable) || failures > toleratedFailures) {
      throw fail('read', `it cannot be read: ${error.message}`, error);
    }
  };

  try {
    for (;;) {
      const read = await client
        .getEndpointService(id, { signal: controller.signal, headers })
        .catch(tolerate);
      if (read) {
        service = read;
        failures = 0;
        onProgress?.(service, performance.now() - start);
        if (service.status === until) return service;
        if (!canBecome(service.status, until)) {
          const faults = (service.error ?? []).map(readErrorBody);
          const said = faults.map(({ code, message }) => ` (${code}: ${message})`).join('');
          throw fail('status', `its status is ${service.status}${said}`);
        }
      }
      await sleep(interval * (0.8 + 0.4 * Math.random()), controller.signal);
    }
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

/** Whether a status can lead to another, by the contract; true for a status that the contract does not name. */
function canBecome(from: EndpointServiceStatus, to: EndpointServiceStatus): boolean {
  const transitions: Record<string, readonly EndpointServiceStatus[]> =
    endpointServiceStatusLifecycle.transitions;
  const seen = new Set([from]);
  for (const status of seen) {
    const next = transitions[status];
    if (!next) return true;
    for (const one of next) seen.add(one);
  }
  return seen.has(to);
}
