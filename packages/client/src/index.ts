export { createVpcepClient, type VpcepClient } from './client/create-client.ts';
export type { ErrorCode } from './contract/error-codes.gen.ts';
export * from './contract/types.gen.ts';
export { type AccessKey, akSk } from './credentials/ak-sk.ts';
export type { UnauthorizedRequest, VpcepCredentials } from './credentials/credentials.ts';
export {
  type ExpiringToken,
  type TokenProviderOptions,
  tokenProvider,
} from './credentials/token-provider.ts';
export { isErrorCode, isVpcepApiError, VpcepApiError } from './errors/api-error.ts';
export { isVpcepNetworkError, VpcepNetworkError } from './errors/network-error.ts';
export { isVpcepTimeoutError, VpcepTimeoutError } from './errors/timeout-error.ts';
export { VpcepError } from './errors/vpcep-error.ts';
export { isVpcepWaitError, VpcepWaitError, type WaitFailure } from './errors/wait-error.ts';
export type { Attempt, AttemptHook, AttemptOutcome } from './options/attempt-hook.ts';
export type { CallOptions } from './options/call-options.ts';
export type {
  RetryOptions,
  VpcepClientOptions,
  VpcepEndpoint,
  VpcepSettings,
} from './options/client-options.ts';
export type { VpcepValidator } from './options/validator.ts';
export { parseServiceName, parseTimestamp, type ServiceName } from './values/parse.ts';
export { createAndWait } from './wait/create-and-wait.ts';
export { type WaitOptions, waitForEndpointService } from './wait/wait-for-endpoint-service.ts';
