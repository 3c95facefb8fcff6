import type { Patch } from './patches.ts';

/**
 * Applies every patch to a page.
 *
 * @throws Error when the text that a patch changes is not there.
 */
export function applyPatches(page: string, patches: Patch[], name: string): string {
  return patches.reduce((text, { purpose, find, replace }) => {
    if (text.search(find) === -1) {
      throw new Error(
        `${name}: cannot ${purpose}, because ${find} occurs nowhere in the page that Redoc made. ` +
          'Redoc has changed: adapt scripts/redoc/patches.ts.',
      );
    }
    return text.replace(find, replace);
  }, page);
}
