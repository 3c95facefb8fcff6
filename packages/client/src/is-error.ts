import type { VpcepApiError } from './api-error.ts';
import { hasName } from './has-name.ts';
import type { VpcepNetworkError } from './network-error.ts';
import type { VpcepTimeoutError } from './timeout-error.ts';
import type { VpcepWaitError } from './wait-error.ts';

/** Whether an error is a `VpcepApiError`, of this copy of the package or any other. */
export function isVpcepApiError(error: unknown): error is VpcepApiError {
  return hasName(error, 'VpcepApiError');
}

/** Whether an error is a `VpcepNetworkError`, of this copy of the package or any other. */
export function isVpcepNetworkError(error: unknown): error is VpcepNetworkError {
  return hasName(error, 'VpcepNetworkError');
}

/** Whether an error is a `VpcepTimeoutError`, of this copy of the package or any other. */
export function isVpcepTimeoutError(error: unknown): error is VpcepTimeoutError {
  return hasName(error, 'VpcepTimeoutError');
}

/** Whether an error is a `VpcepWaitError`, of this copy of the package or any other. */
export function isVpcepWaitError(error: unknown): error is VpcepWaitError {
  return hasName(error, 'VpcepWaitError');
}
