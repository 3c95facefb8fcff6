/** When a call is sent again. */
export interface RetryOptions {
  /** How often a request is sent at most, the first time included; 3 by default, 1 for no retry. */
  attempts?: number | undefined;
  /**
   * Milliseconds that the pause before the first retry takes at most; doubled for each further one. The pause is a random
   * part of it, or what `Retry-After` asks for where that is longer. 500 by default.
   */
  delay?: number | undefined;
  /** Longest pause in milliseconds; 20,000 by default. Where `Retry-After` asks for more, the call is not sent again. */
  maxDelay?: number | undefined;
  /**
   * How many retries the client has in reserve for all its calls; 10 by default. Each takes one, and ten successful calls
   * give one back, so that retries cannot multiply the load of a service that is down.
   */
  budget?: number | undefined;
}
