/** An attempt took longer than its `timeout`. Whether the service carried the request out is unknown. */
export class VpcepTimeoutError extends Error {
  override name = 'VpcepTimeoutError' as const;
  /** HTTP method of the call. */
  readonly method: string;
  /** Path of the call, without the base address. */
  readonly path: string;
  /** The limit, in milliseconds. */
  readonly timeout: number;

  constructor(message: string, call: { method: string; path: string; timeout: number }) {
    super(message);
    this.method = call.method;
    this.path = call.path;
    this.timeout = call.timeout;
  }
}
