import type { Contract } from './contract.ts';
import { type ContractNode, childrenOf } from './contract-node.ts';

/**
 * Whether a schema lists the member that a JSON Pointer leads to, list indexes included. References and compositions are
 * followed.
 */
export function hasMember(
  schema: ContractNode,
  [key, ...rest]: readonly string[],
  contract: Contract,
): boolean {
  if (key === undefined) return true;
  const { resolve } = contract;
  const parts = [schema, ...(schema.value.$ref ? [resolve(schema)] : [])].flatMap(childrenOf);
  return parts.some((part) => {
    const { field, path } = part;
    if (field === 'allOf' || field === 'anyOf' || field === 'oneOf')
      return hasMember(part, [key, ...rest], contract);
    const isNamed = field === 'properties' && path.at(-1) === key;
    const isItem = field === 'items' && /^\d+$/.test(key);
    return (isNamed || isItem) && hasMember(part, rest, contract);
  });
}
