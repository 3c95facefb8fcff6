import type { UserContext } from '@redocly/openapi-core';
import { entryCompanions, type Language, parsePointer, propertiesOf } from '@vpcep/contract';
import { walkDocument } from '../walk-document.ts';
import { type NodePair, type PlacedPair, textPairs, translationPath } from './pairs.ts';

/** A pair of a document, with everything that is known about its place. */
export interface DocumentPair extends PlacedPair {
  readonly language: Language;
  /** The properties and indexes that lead to the translation. */
  readonly translationPath: readonly string[];
}

/** By type of node: the property that names an entry of a companion file. */
const keys = new Map(entryCompanions.map(({ entries }) => [entries.type, entries.key]));

/**
 * Where the source text of a pair stands: a JSON Pointer, in which the entries of companion files go by their names, so
 * that a new entry does not change the pointers of all that follow.
 */
export function pairPointer(
  node: unknown,
  { type, location }: Pick<UserContext, 'type' | 'location'>,
  { path }: NodePair,
): string {
  const name = propertiesOf(node)[keys.get(type.name) ?? ''];
  return typeof name === 'string' ? ['#', name, ...path].join('/') : location.child([...path]).pointer;
}

/** The properties and indexes that a location of Redocly's leads through; its root is `#/`. */
export function pathOf(pointer: string): string[] {
  return parsePointer(pointer).filter((part) => part !== '');
}

/**
 * Every text of a document with each of its translations, in the order of the walk.
 *
 * @throws {Error} the document cannot be read
 */
export async function readPairs(
  path: string,
  [, ...translations]: readonly Language[],
): Promise<DocumentPair[]> {
  const pairs: DocumentPair[] = [];
  await walkDocument(path, {
    pairs: {
      any(node, ctx) {
        for (const pair of textPairs(ctx.type.name, node, translations)) {
          pairs.push({
            ...pair,
            pointer: pairPointer(node, ctx, pair),
            translationPath: pathOf(ctx.location.child(translationPath(pair)).pointer),
          });
        }
      },
    },
  });
  return pairs;
}
