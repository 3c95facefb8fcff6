import type { EndpointServiceDetails, ServiceFault } from './types.gen.ts';

/**
 * Why a wait ended: `status`, the service is in a status that does not lead to the wanted one; `gone`, the service is no
 * longer there; `timeout`, time ran out; `read`, the details cannot be read.
 */
export type WaitFailure = 'status' | 'gone' | 'timeout' | 'read';

/** A service did not reach the status that was waited for. */
export class VpcepWaitError extends Error {
  override name = 'VpcepWaitError' as const;
  /** Why the wait ended. */
  readonly reason: WaitFailure;
  /** ID of the service. */
  readonly serviceId: string;
  /** The details as last read; absent when they never were. */
  readonly service: EndpointServiceDetails | undefined;
  /** What the service itself gives as reasons, its `error` list; empty unless its status is `failed`. */
  readonly faults: readonly ServiceFault[];

  constructor(
    message: string,
    wait: {
      reason: WaitFailure;
      serviceId: string;
      service: EndpointServiceDetails | undefined;
      cause?: unknown;
    },
  ) {
    super(message, wait.cause === undefined ? undefined : { cause: wait.cause });
    this.reason = wait.reason;
    this.serviceId = wait.serviceId;
    this.service = wait.service;
    this.faults = wait.service?.error ?? [];
  }
}
