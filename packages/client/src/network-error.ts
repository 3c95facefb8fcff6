/**
 * A call got no complete answer: no connection, or one that broke. `cause` is the platform's own error. Whether the
 * service carried the request out is unknown.
 */
export class VpcepNetworkError extends Error {
  override name = 'VpcepNetworkError' as const;
  /** HTTP method of the call. */
  readonly method: string;
  /** Path of the call, without the base address. */
  readonly path: string;

  constructor(message: string, call: { method: string; path: string; cause: unknown }) {
    super(message, { cause: call.cause });
    this.method = call.method;
    this.path = call.path;
  }
}
