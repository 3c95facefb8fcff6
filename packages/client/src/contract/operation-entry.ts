/** How an operation is sent. */
export interface OperationEntry {
  readonly method: string;
  /** The path of the contract, parameters in braces. */
  readonly path: string;
  /** Names of the path parameters that the method takes as arguments, in order. */
  readonly pathArguments: readonly string[];
  readonly body: 'required' | 'optional' | 'none';
  /** JSON type of the body of a success, such as `object`; absent when there is none. */
  readonly response?: string;
}
