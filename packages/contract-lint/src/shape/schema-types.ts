import type { ContractNode } from './contract-node.ts';

/** Whether a schema allows values of a JSON type by name. */
export function hasType({ value: { type } }: ContractNode, name: string): boolean {
  return Array.isArray(type) ? type.includes(name) : type === name;
}
