import { type ContractNode, childrenOf } from './contract-node.ts';

/** An answer of an operation with the status it comes with: three digits, a range such as `4XX`, or `default`. */
export interface OperationAnswer {
  status: string;
  answer: ContractNode;
}

/** The answers of an operation; references are not followed. */
export function answersOf(operation: ContractNode): OperationAnswer[] {
  return childrenOf(operation)
    .filter(({ field }) => field === 'responses')
    .map((answer) => ({ status: String(answer.path.at(-1)), answer }));
}

/** The answers that tell of a failure. */
export function failuresOf(operation: ContractNode): OperationAnswer[] {
  return answersOf(operation).filter(({ status }) => !/^[123]/.test(status));
}
