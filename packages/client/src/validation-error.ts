import { hasName } from './has-name.ts';

/** One place where a request or an answer breaks the contract. */
export interface ValidationIssue {
  /** Where, as a JSON Pointer: `/body/ports/0/client_port` in a request, `/status` in an answer. */
  readonly path: string;
  /** What is wrong there; it does not repeat the value. */
  readonly message: string;
}

/** A request or an answer breaks the contract. A request was not sent; with an answer, the request was carried out. */
export class VpcepValidationError extends Error {
  override name = 'VpcepValidationError' as const;
  /** The operation that was called. */
  readonly operationId: string;
  /** What breaks the contract. */
  readonly side: 'request' | 'answer';
  /** Every place that does. */
  readonly issues: readonly ValidationIssue[];
  /** The answer as it came; absent for a request. */
  readonly body: unknown;

  constructor(
    message: string,
    call: {
      operationId: string;
      side: 'request' | 'answer';
      issues: readonly ValidationIssue[];
      body?: unknown;
    },
  ) {
    super(message);
    this.operationId = call.operationId;
    this.side = call.side;
    this.issues = call.issues;
    this.body = call.body;
  }
}

/** Whether an error is a `VpcepValidationError`, of this copy of the package or any other. */
export function isVpcepValidationError(error: unknown): error is VpcepValidationError {
  return hasName(error, 'VpcepValidationError');
}
