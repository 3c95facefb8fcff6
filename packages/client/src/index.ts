export { VpcepApiError } from './api-error.ts';
export type { CallOptions } from './call-options.ts';
export type { VpcepClientOptions } from './client-options.ts';
export { createVpcepClient, type VpcepClient } from './create-client.ts';
export { VpcepNetworkError } from './network-error.ts';
export type * from './types.gen.ts';
