import { dirname } from 'node:path';
import { type Properties, propertiesOf } from '@vpcep/contract';
import { type ContractNode, type NodeType, nodesFrom } from './contract-node.ts';

/** A contract as the rules about shape see it: unresolved, each part where it was written. */
export interface Contract {
  document: Properties;
  /** The folder of the contract, where its companion files are. */
  folder: string;
  /** Every node of one type, in the order of the document. */
  nodes: (type: NodeType) => ContractNode[];
  /** The node that an internal `$ref` names, or the node itself. A reference that leads nowhere gives an empty node. */
  resolve: (node: ContractNode) => ContractNode;
}

/**
 * Reads a parsed OpenAPI document as a contract.
 *
 * @param path where the document was read from
 */
export function contractOf(document: Properties, path: string): Contract {
  const all = nodesFrom({ type: 'Document', path: [], value: document, field: '' });

  function resolve(node: ContractNode, seen: readonly unknown[] = []): ContractNode {
    const { $ref } = node.value;
    if (typeof $ref !== 'string') return node;
    if (seen.includes($ref)) return { ...node, value: {} };
    const target = $ref
      .split('/')
      .slice(1)
      .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'));
    const value = target.reduce<unknown>((at, key) => propertiesOf(at)[key], document);
    return resolve({ ...node, path: target, value: propertiesOf(value) }, [...seen, $ref]);
  }

  return {
    document,
    folder: dirname(path),
    nodes: (type) => all.filter((node) => node.type === type),
    resolve: (node) => resolve(node),
  };
}
