/** A request as it is sent. */
export interface SentRequest {
  /** In upper case. */
  readonly method: string;
  readonly url: string;
  /** Without base address, percent-encoded. */
  readonly path: string;
  /** In the order and letter case in which they are sent; credentials are left out. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer | undefined;
  /** Whether credentials were sent. */
  readonly authorized: boolean;
}

/** A response as it was received. */
export interface ReceivedResponse {
  readonly status: number;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** Parsed where it is JSON, else the text; undefined where there is none. */
  readonly body: unknown;
  /** Whether the body is JSON. */
  readonly isJson: boolean;
}

/** A response with its body parsed, where it is JSON. */
export function toResponse(
  status: number,
  headers: Readonly<Record<string, string>>,
  text: string,
): ReceivedResponse {
  if (text === '') return { status, headers, text, body: undefined, isJson: false };
  try {
    return { status, headers, text, body: JSON.parse(text), isJson: true };
  } catch {
    return { status, headers, text, body: text, isJson: false };
  }
}

/** One request and what came of it. */
export interface Exchange {
  /** Sent as `X-Test-Case`, so that the server's log can show it. */
  readonly testCase: string;
  readonly request: SentRequest;
  /** Undefined when there was none. */
  readonly response: ReceivedResponse | undefined;
  /** Why there is no response. */
  readonly failure?: string;
  /** When the request was sent, in milliseconds since 1970. */
  readonly sentAt: number;
  /** Milliseconds from the request to the end of the response. */
  readonly duration: number;
}

/** A property of a body that is an object. */
export function propertyOf(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null && Object.hasOwn(body, name)
    ? (body as Record<string, unknown>)[name]
    : undefined;
}

/** The error code in a response. */
export function errorCodeOf({ response }: Exchange): string | undefined {
  const code = propertyOf(response?.body, 'error_code');
  return typeof code === 'string' ? code : undefined;
}

/** Whether the response says that the request succeeded: what has an error code says that it did not. */
export function succeeded(exchange: Exchange): boolean {
  const { status = 0 } = exchange.response ?? {};
  return status >= 200 && status < 300 && errorCodeOf(exchange) === undefined;
}
