import { formatPointer, isReference, type Pointer, targetOf } from '@vpcep/contract';

/** Any value of a parsed YAML or JSON document. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A value in a contract, and where it is written. */
export interface ContractNode {
  readonly document: Json;
  /** References have been followed, so the same text has the same pointer wherever it is used. */
  readonly pointer: Pointer;
  readonly value: Json;
  /** The properties by name, where they are not those of `value`: `effectiveSchema` gathers them from several places. */
  readonly gathered?: ReadonlyMap<string, ContractNode>;
}

/** The whole document. */
export function rootNode(document: Json): ContractNode {
  return { document, pointer: '', value: document };
}

/**
 * The properties of an object, or items of a list, by name or index. A reference is followed; what stands beside it wins over what
 * it names.
 *
 * @throws {Error} a reference names nothing, leaves the document, or leads back to itself
 */
export function properties(
  node: ContractNode,
  followed: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, ContractNode> {
  const { document, pointer, value, gathered } = node;
  if (gathered) return gathered;
  if (typeof value !== 'object' || value === null) return new Map();
  const own = Object.entries(value).map(([name, child]): [string, ContractNode] => [
    name,
    { document, pointer: `${pointer}${formatPointer([name])}`, value: child },
  ]);
  if (!isReference(value)) return new Map(own);
  if (followed.has(value.$ref)) throw new Error(`${value.$ref} refers to itself: correct the reference.`);
  const target = targetOf(document as object, value.$ref) as { pointer: Pointer; value: Json };
  const named = properties({ document, ...target }, new Set([...followed, value.$ref]));
  return new Map([...named, ...own.filter(([name]) => name !== '$ref')]);
}

/** One property of an object; undefined when it has no such property. */
export function property(node: ContractNode | undefined, name: string): ContractNode | undefined {
  return node && properties(node).get(name);
}

/** What is written at a node, with every reference replaced by what it names. Recursion stops at the second visit. */
export function resolved(node: ContractNode, open: ReadonlySet<string> = new Set()): Json {
  const { pointer, value } = node;
  if (typeof value !== 'object' || value === null || open.has(pointer)) return value;
  const inside = new Set([...open, pointer]);
  const entries = [...properties(node)].map(([name, child]): [string, Json] => [
    name,
    resolved(child, inside),
  ]);
  return Array.isArray(value) ? entries.map(([, child]) => child) : Object.fromEntries(entries);
}

/** Whether a value is an object, not a list. */
export function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
