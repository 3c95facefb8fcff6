/** What is known of a call that the API answered with a failure. */
export interface ApiFailure {
  status: number;
  code: string | undefined;
  serviceMessage: string | undefined;
  requestId: string | undefined;
  retryAfter: number | undefined;
  method: string;
  path: string;
  body: unknown;
}

/** The API, or something before it, answered a call with a failure, or with a success that cannot be read. */
export class VpcepApiError extends Error implements Readonly<ApiFailure> {
  override name = 'VpcepApiError' as const;
  /** HTTP status; 0 where a browser hides that of a redirect. 200 when the body of a success is not JSON. */
  declare readonly status: number;
  /** Error code such as `EndPoint.0005`, as sent; absent when the answer has none. Branch on this, never on the text. */
  declare readonly code: string | undefined;
  /** The text that the service sent, for people to read; it may change at any time. */
  declare readonly serviceMessage: string | undefined;
  /** ID to quote to the operator of the service; absent when the answer has none. */
  declare readonly requestId: string | undefined;
  /** Milliseconds after which the service asks to be called again; absent when the answer does not say. */
  declare readonly retryAfter: number | undefined;
  /**
   * Whether the same request may succeed later: 408, 429, 5xx and `EndPoint.0022` (called too often), but not 504 with
   * `EndPoint.0011` or `EndPoint.0012`, which mean that the request itself is wrong. A create may have been carried out
   * all the same: look for the service before you send it again.
   */
  readonly retryable: boolean;
  /** HTTP method of the call. */
  declare readonly method: string;
  /** Path of the call, without the base address. */
  declare readonly path: string;
  /** Body of the answer: parsed where it is JSON, else text. */
  declare readonly body: unknown;

  constructor(message: string, failure: ApiFailure) {
    super(message);
    Object.assign(this, failure);
    const { status, code } = failure;
    this.retryable =
      /^endpoint\.0022$/i.test(`${code}`) ||
      (/^(408|429|5..)$/.test(`${status}`) && !(status === 504 && /^endpoint\.001[12]$/i.test(`${code}`)));
  }
}
