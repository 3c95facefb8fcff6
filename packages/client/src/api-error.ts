/** What is known of a call that the API answered with a failure. */
export interface ApiFailure {
  status: number;
  code: string | undefined;
  serviceMessage: string | undefined;
  requestId: string | undefined;
  method: string;
  path: string;
  body: unknown;
}

/** The API, or something before it, answered a call with a failure, or with a success that cannot be read. */
export class VpcepApiError extends Error implements Readonly<ApiFailure> {
  override name = 'VpcepApiError' as const;
  /** HTTP status; 0 where a browser hides that of a redirect. 200 when the body of a success is not JSON. */
  readonly status: number;
  /** Error code such as `EndPoint.0005`, as sent; absent when the answer has none. Branch on this, never on the text. */
  readonly code: string | undefined;
  /** The text that the service sent, for people to read; it may change at any time. */
  readonly serviceMessage: string | undefined;
  /** ID to quote to the operator of the service; absent when the answer has none. */
  readonly requestId: string | undefined;
  /** HTTP method of the call. */
  readonly method: string;
  /** Path of the call, without the base address. */
  readonly path: string;
  /** Body of the answer: parsed where it is JSON, else text. */
  readonly body: unknown;

  constructor(message: string, failure: ApiFailure) {
    super(message);
    this.status = failure.status;
    this.code = failure.code;
    this.serviceMessage = failure.serviceMessage;
    this.requestId = failure.requestId;
    this.method = failure.method;
    this.path = failure.path;
    this.body = failure.body;
  }
}
