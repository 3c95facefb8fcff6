import type { Plugin } from '@redocly/openapi-core';
import { contractPlugin } from './contract-plugin.ts';
import { readProseContext } from './prose/read-prose-context.ts';
import { readLanguages } from './read-languages.ts';

export { contractPlugin } from './contract-plugin.ts';
export type { Language } from './language.ts';
export { proseFields } from './prose-fields.ts';
export { type ProseText, proseTexts } from './prose-texts.ts';
export { readLanguages } from './read-languages.ts';
export { translationKey } from './translation-key.ts';

/**
 * What Redocly loads: the plugin for the languages listed in `languages.json` beside the Redocly configuration, with the
 * glossary, the lock and the list of words that are there.
 *
 * @param options.contentDir the folder of the Redocly configuration
 */
export default function contract({ contentDir }: { contentDir: string }): Plugin {
  return contractPlugin(readLanguages(contentDir), readProseContext(contentDir));
}
