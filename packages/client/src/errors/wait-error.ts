import type { EndpointServiceDetails, ServiceFault } from '../contract/types.gen.ts';
import { guard, VpcepError } from './vpcep-error.ts';

/**
 * Why a wait ended: `status`, the service has a status that does not lead to the one waited for; `gone`, the service no longer
 * exists; `timeout`, time ran out; `read`, the details cannot be read.
 */
export type WaitFailure = 'status' | 'gone' | 'timeout' | 'read';

/** A service did not reach the status that was waited for. */
export class VpcepWaitError extends VpcepError {
  override name = 'VpcepWaitError' as const;
  /** Why the wait ended. */
  declare readonly reason: WaitFailure;
  /** ID of the service. */
  declare readonly serviceId: string;
  /** The details as last read; absent when they never were. */
  declare readonly service: EndpointServiceDetails | undefined;
  /** The reasons that the service itself gives, its `error` list; empty unless its status is `failed`. */
  declare readonly faults: readonly ServiceFault[];

  constructor(
    message: string,
    wait: {
      reason: WaitFailure;
      serviceId: string;
      service: EndpointServiceDetails | undefined;
      cause?: unknown;
    },
  ) {
    super(message, { ...wait, faults: faultsOf(wait.service) });
  }
}

/** Whether an error is a `VpcepWaitError`, of this copy of the package or any other. */
export const isVpcepWaitError = /* @__PURE__ */ guard<VpcepWaitError>('VpcepWaitError');

/** The reasons that a service gives; a list in whatever form it came. */
export function faultsOf(service: EndpointServiceDetails | undefined): readonly ServiceFault[] {
  return Array.isArray(service?.error) ? service.error : [];
}
