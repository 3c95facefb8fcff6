import type { Language } from '@vpcep/contract';
import type { PlacedPair } from './compare-lock.ts';
import { pairPointer } from './pair-pointer.ts';
import { pointerSegments } from './pointer-segments.ts';
import { textPairs, translationPath } from './text-pairs.ts';
import { walkProse } from './walk-prose.ts';

/** A pair with everything that is known about its place. */
export interface DocumentPair extends PlacedPair {
  language: Language;
  /** The members and indexes that lead to the translation. */
  translationPath: string[];
}

/**
 * Every text of a document with each of its translations, in the order of the walk.
 *
 * @throws Error when the document cannot be read
 */
export async function readPairs(
  path: string,
  [, ...translations]: readonly Language[],
): Promise<DocumentPair[]> {
  const pairs: DocumentPair[] = [];
  await walkProse(path, {
    pairs: () => ({
      any(node, ctx) {
        for (const pair of textPairs(ctx.type.name, node, translations)) {
          pairs.push({
            ...pair,
            pointer: pairPointer(node, ctx, pair),
            translationPath: pointerSegments(ctx.location.child(translationPath(pair)).pointer),
          });
        }
      },
    }),
  });
  return pairs;
}
