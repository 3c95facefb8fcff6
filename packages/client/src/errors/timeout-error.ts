import { guard, VpcepError } from './vpcep-error.ts';

/** An attempt took longer than its `timeout`. */
export class VpcepTimeoutError extends VpcepError {
  override name = 'VpcepTimeoutError' as const;
  /** HTTP method of the call. */
  declare readonly method: string;
  /** Path of the call, without the base address. */
  declare readonly path: string;
  /** The limit, in milliseconds. */
  declare readonly timeout: number;
  /** Whether the service may have processed the request: `false` where the credentials did not arrive and nothing was sent. */
  declare readonly mayHaveArrived: boolean;

  constructor(
    message: string,
    call: { method: string; path: string; timeout: number; mayHaveArrived?: boolean },
  ) {
    super(message, { mayHaveArrived: true, ...call });
  }
}

/** Whether an error is a `VpcepTimeoutError`, of this copy of the package or any other. */
export const isVpcepTimeoutError = /* @__PURE__ */ guard<VpcepTimeoutError>('VpcepTimeoutError');
