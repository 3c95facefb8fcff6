import { guard, VpcepError } from './vpcep-error.ts';

/** No complete response arrived: there was no connection, or it broke. `cause` is the platform's own error. */
export class VpcepNetworkError extends VpcepError {
  override name = 'VpcepNetworkError' as const;
  /** HTTP method of the call. */
  declare readonly method: string;
  /** Path of the call, without the base address. */
  declare readonly path: string;
  /**
   * Whether the service may have processed the request: `false` only where the platform says that no connection was
   * established. Browsers never say.
   */
  declare readonly mayHaveArrived: boolean;

  constructor(
    message: string,
    call: { method: string; path: string; mayHaveArrived: boolean; cause: unknown },
  ) {
    super(message, call);
  }
}

/** Whether an error is a `VpcepNetworkError`, of this copy of the package or any other. */
export const isVpcepNetworkError = /* @__PURE__ */ guard<VpcepNetworkError>('VpcepNetworkError');

/**
 * Whether the platform says that no connection was established, so that the request cannot have reached the service.
 * Browsers do not say; Node and Bun do, by these codes.
 */
export function isUnsent(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  const { code, errors } = cause as { code?: string; errors?: unknown[] };
  // One error for each address of the host.
  if (errors) return errors.every(isUnsent);
  if (/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused)$/.test(`${code}`))
    return true;
  return isUnsent(cause.cause);
}

/** The innermost reason that a platform gives: `fetch failed` alone says nothing. */
export function describeCause(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause) return describeCause(error.cause);
  return error.message || (error as { code?: string }).code || error.name;
}
