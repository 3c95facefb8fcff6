/** How often there was a certain kind of response. */
export interface RequestCount {
  /** The operationId; empty where no operation fits. */
  readonly operation: string;
  /** 0 when the client was gone. */
  readonly status: number;
  /** The error code; empty where there is none. */
  readonly code: string;
  readonly count: number;
}

/** A request that is over. */
export interface Ended extends Omit<RequestCount, 'count'> {
  /** In milliseconds. */
  readonly duration: number;
}
