import { basename } from 'node:path';
import type { UserContext } from '@redocly/openapi-core';
import { compareLock } from '../lock/compare-lock.ts';
import { lockFileName } from '../lock/lock-file.ts';
import { documentRule } from '../rule.ts';
import { type PlacedPair, textPairs, translationPath } from '../text/pairs.ts';
import { pairPointer } from '../text/read-pairs.ts';

/** A pair, and where its translation stands. */
interface FoundPair extends PlacedPair {
  readonly location: UserContext['location'];
}

/** No source text has changed while its translation has not, by what the lock has recorded. */
export default documentRule(({ languages: [source, ...translations], lock }) => {
  const found = new Map<string, FoundPair[]>(translations.map(({ tag }) => [tag, []]));
  return {
    any(node, ctx) {
      for (const pair of textPairs(ctx.type.name, node, translations)) {
        const location = ctx.location.child(translationPath(pair));
        found.get(pair.language.tag)?.push({ ...pair, pointer: pairPointer(node, ctx, pair), location });
      }
    },
    Root: {
      leave(root, { location, report }) {
        const document = basename(location.source.absoluteRef);
        for (const { tag, name } of translations) {
          const { stale, unrecorded, gone } = compareLock(lock[document]?.[tag] ?? {}, found.get(tag) ?? []);
          for (const { pair } of stale) {
            report({
              message: [
                `The ${source?.name} text has changed, the ${name} text has not.`,
                `${source?.name}: “${pair.source}”`,
                `${name}: “${pair.translation}”`,
                `Translate the change. If the translation is still right, say so: pnpm i18n:accept "${document}${pair.pointer}"`,
              ].join('\n'),
              location: pair.location,
            });
          }
          if (unrecorded.length + gone.length === 0) continue;
          const [first = gone[0]] = unrecorded.map(({ pointer }) => pointer);
          report({
            message: `${lockFileName} is out of date for ${name}: ${unrecorded.length} new or changed, ${gone.length} gone, the first of them ${first}. Record them: pnpm lint --fix`,
            location: location.child([Object.keys(root)[0] ?? '']).key(),
          });
        }
      },
    },
  };
});
