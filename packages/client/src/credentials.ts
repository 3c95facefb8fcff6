/** A request that is about to be sent and still lacks the headers that prove who sends it. */
export interface UnauthorizedRequest {
  readonly method: string;
  /** The whole address, query included. */
  readonly url: string;
  /** The headers that are set so far; what proves the sender is added here. */
  readonly headers: Headers;
  /** The body as it goes over the wire; absent when there is none. */
  readonly body?: string | undefined;
  /** ID of the project that the client works in. */
  readonly projectId: string;
}

/**
 * Proves who sends a request. `tokenProvider` and `akSk` make the usual ones; write your own for anything else, such as
 * a signature that a server makes for a browser.
 */
export interface VpcepCredentials {
  /**
   * Adds headers to a request; called for every attempt, before it is sent. An error that it throws ends the call and
   * reaches the caller as it is.
   */
  authorize(request: UnauthorizedRequest): void | Promise<void>;
  /**
   * Told when an answer is 401. Returns whether the credentials have changed since that request, so that it is worth
   * sending once more. At most once a call.
   */
  renew?(refused: { readonly request: UnauthorizedRequest; readonly response: Response }): boolean;
}
