import { guard, VpcepError } from './vpcep-error.ts';

/** One place where a request or a response breaks the contract. */
export interface ValidationIssue {
  /** Where, as a JSON Pointer: `/body/ports/0/client_port` in a request, `/status` in a response. */
  readonly path: string;
  /** What is wrong there; it does not repeat the value. */
  readonly message: string;
}

/**
 * A request or a response breaks the contract. Such a request was not sent; with such a response, the service has processed the
 * request.
 */
export class VpcepValidationError extends VpcepError {
  override name = 'VpcepValidationError' as const;
  /** The operation that was called. */
  declare readonly operationId: string;
  /** What breaks the contract: the request, or the response (`answer`). */
  declare readonly side: 'request' | 'answer';
  /** Every place that does. */
  declare readonly issues: readonly ValidationIssue[];
  /** The body of the response; absent for a request. */
  declare readonly body: unknown;

  constructor(
    message: string,
    call: {
      operationId: string;
      side: 'request' | 'answer';
      issues: readonly ValidationIssue[];
      body?: unknown;
    },
  ) {
    super(message, call);
  }
}

/** Whether an error is a `VpcepValidationError`, of this copy of the package or any other. */
export const isVpcepValidationError = /* @__PURE__ */ guard<VpcepValidationError>('VpcepValidationError');
