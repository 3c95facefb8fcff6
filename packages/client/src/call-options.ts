/** What every method takes beside its own arguments. */
export interface CallOptions {
  /**
   * Ends the call: the promise is rejected with the signal's reason. A request that was sent may still be carried out
   * by the service.
   */
  signal?: AbortSignal | undefined;
}
