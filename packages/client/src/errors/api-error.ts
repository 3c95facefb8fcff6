import { type ErrorCode, retryableByCode } from '../contract/error-codes.gen.ts';
import { guard, VpcepError } from './vpcep-error.ts';

/** What is known of a call that failed with a response. */
export interface ApiFailure {
  status: number;
  code?: string | undefined;
  serviceMessage?: string | undefined;
  requestId?: string | undefined;
  retryAfter?: number | undefined;
  method: string;
  path: string;
  body: unknown;
}

/** The response was a failure, or a success that cannot be read. It comes from the API, or from a gateway or proxy before it. */
export class VpcepApiError extends VpcepError implements Readonly<ApiFailure> {
  override name = 'VpcepApiError' as const;
  /** HTTP status; 0 where a browser hides the status of a redirect. 200 when the body of a success cannot be read. */
  declare readonly status: number;
  /** Error code such as `EndPoint.0005`, as sent; absent when the response has none. Branch on this, never on the text. */
  declare readonly code: string | undefined;
  /** The text that the service sent, for people to read; it may change at any time. */
  declare readonly serviceMessage: string | undefined;
  /** ID of the request. Include it when you contact support. Absent when the response has none. */
  declare readonly requestId: string | undefined;
  /** Milliseconds to wait before the next call, as the service asks; absent when the response does not say. */
  declare readonly retryAfter: number | undefined;
  /**
   * Whether the same request may succeed later: after 408, 429 and 5xx, unless the code says otherwise, as the contract
   * records it. A create may have been processed all the same: look for the service before you send it again.
   */
  declare readonly retryable: boolean;
  /** HTTP method of the call. */
  declare readonly method: string;
  /** Path of the call, without the base address. */
  declare readonly path: string;
  /** Body of the response: parsed where it is JSON, else text. */
  declare readonly body: unknown;

  constructor(message: string, failure: ApiFailure) {
    const retryable =
      retryableByCode[`${failure.code}`.toLowerCase()] ?? /^(408|429|5..)$/.test(`${failure.status}`);
    super(message, { ...failure, retryable });
  }
}

/** Whether an error is a `VpcepApiError`, of this copy of the package or any other. */
export const isVpcepApiError = /* @__PURE__ */ guard<VpcepApiError>('VpcepApiError');

/**
 * Whether a call failed with one of these codes. Upper and lower case count alike, since one code is documented as
 * `Endpoint.1018`.
 */
export function isErrorCode(error: unknown, ...codes: readonly ErrorCode[]): boolean {
  return (
    isVpcepApiError(error) && codes.some((code) => `${code}`.toLowerCase() === `${error.code}`.toLowerCase())
  );
}
