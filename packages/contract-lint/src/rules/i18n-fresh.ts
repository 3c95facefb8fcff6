import { basename } from 'node:path';
import type { Oas3Rule, UserContext } from '@redocly/openapi-core';
import type { Language } from '@vpcep/contract';
import { compareLock, type PlacedPair } from '../prose/compare-lock.ts';
import { type I18nLock, lockFileName } from '../prose/i18n-lock.ts';
import { pairPointer } from '../prose/pair-pointer.ts';
import { textPairs, translationPath } from '../prose/text-pairs.ts';
import { ruleMessage } from '../rule-message.ts';

const id = 'i18n-fresh';

/** A pair, and where its translation stands. */
interface FoundPair extends PlacedPair {
  location: UserContext['location'];
}

/** No source text has changed while its translation has not, by what the lock has recorded. */
export function i18nFresh([source, ...translations]: readonly Language[], lock: I18nLock): Oas3Rule {
  return () => {
    const found = new Map<string, FoundPair[]>(translations.map(({ tag }) => [tag, []]));
    return {
      any(node, ctx) {
        for (const pair of textPairs(ctx.type.name, node, translations)) {
          found.get(pair.language.tag)?.push({
            ...pair,
            pointer: pairPointer(node, ctx, pair),
            location: ctx.location.child(translationPath(pair)),
          });
        }
      },
      Root: {
        leave(root, ctx) {
          const document = basename(ctx.location.source.absoluteRef);
          for (const { tag, name } of translations) {
            const { stale, unrecorded, gone } = compareLock(
              lock[document]?.[tag] ?? {},
              found.get(tag) ?? [],
            );
            for (const { pair } of stale) {
              ctx.report({
                message: ruleMessage(
                  id,
                  [
                    `The ${source?.name} text has changed, the ${name} text has not.`,
                    `${source?.name}: “${pair.source}”`,
                    `${name}: “${pair.translation}”`,
                    `Translate the change. If the translation is still right, say so: pnpm i18n:accept "${document}${pair.pointer}"`,
                  ].join('\n'),
                ),
                location: pair.location,
              });
            }
            if (unrecorded.length + gone.length === 0) continue;
            const [first = gone[0]] = unrecorded.map(({ pointer }) => pointer);
            ctx.report({
              message: ruleMessage(
                id,
                `${lockFileName} is out of date for ${name}: ${unrecorded.length} new or changed, ${gone.length} gone, the first of them ${first}. Record them: pnpm lint --fix`,
              ),
              location: ctx.location.child([Object.keys(root)[0] ?? '']).key(),
            });
          }
        },
      },
    };
  };
}
