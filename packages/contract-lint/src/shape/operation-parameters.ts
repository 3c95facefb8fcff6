import type { Contract } from './contract.ts';
import { type ContractNode, childrenOf } from './contract-node.ts';

/** The parameters that an operation takes, its own and those of its path, references followed. */
export function parametersOf(operation: ContractNode, { resolve }: Contract): ContractNode[] {
  return [operation.parent, operation]
    .flatMap((holder) => (holder ? childrenOf(holder) : []))
    .filter(({ type }) => type === 'Parameter')
    .map(resolve);
}
