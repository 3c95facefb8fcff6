import type { ContractNode } from './contract-node.ts';
import { hasType } from './schema-types.ts';

/** Whether a schema describes an object. */
export function describesObject(schema: ContractNode): boolean {
  return hasType(schema, 'object') || 'properties' in schema.value;
}

/** Whether an object schema refuses members that it does not list. */
export function refusesOthers({ value }: ContractNode): boolean {
  return value.additionalProperties === false || value.unevaluatedProperties === false;
}
