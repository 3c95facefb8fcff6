import type { UserContext } from '@redocly/openapi-core';
import { members } from '../prose-texts.ts';
import type { TextPair } from './text-pairs.ts';

/** By type of node: the member that names an entry of a companion file. */
const nameMembers: Readonly<Record<string, string>> = { ErrorCode: 'code', Discrepancy: 'id' };

/**
 * Where the source text of a pair stands: a JSON Pointer, in which the entries of companion files go by their names, so
 * that a new entry does not change the pointers of all that follow.
 */
export function pairPointer(node: unknown, { type, location }: UserContext, { path }: TextPair): string {
  const name = members(node)[nameMembers[type.name] ?? ''];
  return typeof name === 'string' ? ['#', name, ...path].join('/') : location.child([...path]).pointer;
}
