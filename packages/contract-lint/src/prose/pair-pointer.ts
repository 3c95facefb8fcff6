import type { UserContext } from '@redocly/openapi-core';
import { entryCompanions, propertiesOf } from '@vpcep/contract';
import type { TextPair } from './text-pairs.ts';

/** By type of node: the property that names an entry of a companion file. */
const keys = new Map(entryCompanions.map(({ entries }) => [entries.type, entries.key]));

/**
 * Where the source text of a pair stands: a JSON Pointer, in which the entries of companion files go by their names, so
 * that a new entry does not change the pointers of all that follow.
 */
export function pairPointer(node: unknown, { type, location }: UserContext, { path }: TextPair): string {
  const name = propertiesOf(node)[keys.get(type.name) ?? ''];
  return typeof name === 'string' ? ['#', name, ...path].join('/') : location.child([...path]).pointer;
}
