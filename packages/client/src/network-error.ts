/**
 * A call got no complete answer: no connection, or one that broke. `cause` is the platform's own error.
 */
export class VpcepNetworkError extends Error {
  override name = 'VpcepNetworkError' as const;
  /** HTTP method of the call. */
  readonly method: string;
  /** Path of the call, without the base address. */
  readonly path: string;
  /**
   * Whether the service may have carried the request out: `false` only where the platform says that no connection came
   * about. Browsers never say.
   */
  readonly mayHaveArrived: boolean;

  constructor(
    message: string,
    call: { method: string; path: string; mayHaveArrived: boolean; cause: unknown },
  ) {
    super(message, { cause: call.cause });
    this.method = call.method;
    this.path = call.path;
    this.mayHaveArrived = call.mayHaveArrived;
  }
}
