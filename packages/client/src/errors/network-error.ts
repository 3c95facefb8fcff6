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

/** Codes of Node and Bun for a host that was not found or reached, and for a certificate or TLS that was not accepted. */
const unsentCodes =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|ERR_SSL_WRONG_.*|UNABLE_TO_.*|.*CERT.*)$/;
/** Where there is no code: a port that fetch blocks, a proxy that opens no tunnel, Deno's connections. */
const unsentMessages = /^bad port$|^Proxy response|\(Connect\)/;

/** Whether the platform says that no connection was established, so that the request cannot have reached the service. */
export function isUnsent(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  const { code, syscall, errors, message } = cause as Error & Record<'code' | 'syscall' | 'errors', unknown>;
  // One error for each address of the host.
  if (Array.isArray(errors)) return errors.every(isUnsent);
  return (
    /^(connect|getaddrinfo)$/.test(`${syscall}`) ||
    unsentCodes.test(`${code}`) ||
    unsentMessages.test(message) ||
    isUnsent(cause.cause)
  );
}

/** The innermost reason that a platform gives: `fetch failed` alone says nothing. */
export function describeCause(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause) return describeCause(error.cause);
  return error.message || (error as { code?: string }).code || error.name;
}
