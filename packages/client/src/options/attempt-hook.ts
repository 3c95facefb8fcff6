/** One attempt to send a request. */
export interface Attempt {
  /** The operation that is called, such as `createEndpointService`. */
  readonly operationId: string;
  /** HTTP method. */
  readonly method: string;
  /** Path of the call, without the base address. */
  readonly path: string;
  /** 1 for the first attempt of a call, 2 for the first retry. */
  readonly number: number;
  /** Headers of this attempt, without credentials. What is added here is sent, such as `traceparent`. */
  readonly headers: Headers;
}

/** How an attempt ended. */
export interface AttemptOutcome {
  /** Milliseconds from the start of the attempt to the last byte of the response. */
  readonly duration: number;
  /** HTTP status; absent when no complete response arrived. */
  readonly status?: number | undefined;
  /** ID of the request in the service's own logs, where the response carries one. */
  readonly requestId?: string | undefined;
  /** What the call fails with unless another attempt follows; absent after a success. */
  readonly error?: unknown;
}

/** Called before an attempt; what it returns is called after it. */
// biome-ignore lint/suspicious/noConfusingVoidType: a function that returns nothing is fine as well.
export type AttemptHook = (attempt: Attempt) => ((outcome: AttemptOutcome) => void) | void;
