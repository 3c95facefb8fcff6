export { type AccessKey, akSk } from './ak-sk.ts';
export { VpcepApiError } from './api-error.ts';
export type { Attempt, AttemptHook, AttemptOutcome } from './attempt.ts';
export type { CallOptions } from './call-options.ts';
export type { VpcepClientOptions, VpcepEndpoint, VpcepSettings } from './client-options.ts';
export { createAndWait } from './create-and-wait.ts';
export { createVpcepClient, type VpcepClient } from './create-client.ts';
export type { UnauthorizedRequest, VpcepCredentials } from './credentials.ts';
export type { ErrorCode } from './error-codes.gen.ts';
export {
  isVpcepApiError,
  isVpcepNetworkError,
  isVpcepTimeoutError,
  isVpcepWaitError,
} from './is-error.ts';
export { isErrorCode } from './is-error-code.ts';
export { VpcepNetworkError } from './network-error.ts';
export { parseServiceName, type ServiceName } from './parse-service-name.ts';
export { parseTimestamp } from './parse-timestamp.ts';
export type { RetryOptions } from './retry-options.ts';
export { VpcepTimeoutError } from './timeout-error.ts';
export { type ExpiringToken, type TokenProviderOptions, tokenProvider } from './token-provider.ts';
export * from './types.gen.ts';
export type { VpcepValidator } from './validator.ts';
export { VpcepWaitError, type WaitFailure } from './wait-error.ts';
export { type WaitOptions, waitForEndpointService } from './wait-for-endpoint-service.ts';
