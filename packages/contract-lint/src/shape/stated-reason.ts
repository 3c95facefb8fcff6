import type { ContractNode } from './contract-node.ts';

/** The extension that says, in every language, why a value has no upper limit. */
export const reasonKey = 'x-unbounded';

/** Whether a schema says why it has no upper limit. */
export function hasReason({ value }: ContractNode): boolean {
  return typeof value[reasonKey] === 'string' && value[reasonKey].trim() !== '';
}
