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
