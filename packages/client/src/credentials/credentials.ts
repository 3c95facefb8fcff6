import { checkHeaderValue } from '../checks/check.ts';

/** A request that is about to be sent and still lacks the headers that prove who sends it. */
export interface UnauthorizedRequest {
  readonly method: string;
  /** The whole address, query included. */
  readonly url: string;
  /** The headers that are set so far. Add those that prove the sender. */
  readonly headers: Headers;
  /** The body as it is sent; absent when there is none. */
  readonly body?: string | undefined;
  /** ID of the project that the client works in. */
  readonly projectId: string;
  /** Aborted when the attempt ends before it was sent: its time is up, or its caller has left. */
  readonly signal: AbortSignal;
}

/**
 * Proves who sends a request. `tokenProvider` and `akSk` make the usual ones; write your own for anything else, such as a
 * signature that a server makes for a browser.
 */
export interface VpcepCredentials {
  /**
   * Adds headers to a request; called for every attempt, before it is sent. An error that it throws ends the call and reaches
   * the caller as it is.
   */
  authorize(request: UnauthorizedRequest): void | Promise<void>;
  /**
   * Called when a response is 401, at most once per call. Returns whether the credentials have changed since that request, so
   * that it is worth sending once more.
   */
  renew?(rejected: {
    readonly request: UnauthorizedRequest;
    readonly response: Response;
  }): boolean | Promise<boolean>;
}

/**
 * Credentials that are one token.
 *
 * @throws {TypeError} no header can carry it
 */
export function fixedToken(token: unknown): VpcepCredentials {
  checkHeaderValue(token, 'credentials, an IAM token (X-Subject-Token of POST /v3/auth/tokens),');
  return { authorize: ({ headers }) => headers.set('X-Auth-Token', token) };
}
