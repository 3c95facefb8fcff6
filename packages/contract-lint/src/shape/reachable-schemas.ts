import type { Contract } from './contract.ts';
import { type ContractNode, childrenOf, nodesFrom } from './contract-node.ts';

/** The schemas of every body that operations take (`request`) or give (`answer`), references followed, each once. */
export function reachableSchemas(contract: Contract, direction: 'request' | 'answer'): ContractNode[] {
  const field = direction === 'request' ? 'requestBody' : 'responses';
  const found = new Map<string, ContractNode>();

  function visit(node: ContractNode): void {
    const key = node.path.join('/');
    if (found.has(key)) return;
    found.set(key, node);
    if (node.value.$ref) visit(contract.resolve(node));
    for (const child of childrenOf(node)) visit(child);
  }

  contract
    .nodes('Operation')
    .flatMap(childrenOf)
    .filter((node) => node.field === field)
    .flatMap((body) => nodesFrom(contract.resolve(body)))
    .filter(({ type, parent }) => type === 'Schema' && parent?.type === 'MediaType')
    .forEach(visit);
  return [...found.values()];
}
