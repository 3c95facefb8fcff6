import { checkDuration, checkHeaderValue, checkObject, reject } from '../checks/check.ts';

/** What every method takes beside its own arguments. */
export interface CallOptions {
  /**
   * Ends the call: the promise is rejected with the signal's reason. The service may still process a request that was sent.
   */
  signal?: AbortSignal | undefined;
  /** Milliseconds that one attempt may take; by default the client's `timeout`. */
  timeout?: number | undefined;
  /** Headers to send along. Those of the credentials cannot be replaced. */
  headers?: Readonly<Record<string, string>> | undefined;
}

/**
 * Checks the options of a call.
 *
 * @throws {TypeError} naming the option and what to give
 */
export function checkCallOptions(options: CallOptions): void {
  checkObject('options', options);
  const { signal, timeout, headers = {} } = options;
  if (signal !== undefined && typeof signal?.throwIfAborted !== 'function') {
    reject('signal', 'an AbortSignal, or leave it out', signal);
  }
  if (timeout !== undefined) checkDuration('timeout', timeout, 1);
  checkObject('headers', headers);
  // The platform says which name is not one.
  for (const name in headers) checkHeaderValue(headers[name], name);
}
