import type { Plugin } from '@redocly/openapi-core';
import { readLanguages } from '@vpcep/contract/build';
import { contractPlugin } from './contract-plugin.ts';
import { readProseContext } from './prose/read-prose-context.ts';

export { contractPlugin } from './contract-plugin.ts';

/**
 * What Redocly loads: the plugin for the languages listed in `languages.json` beside the Redocly configuration, with the
 * glossary, the lock and the list of words that are there.
 *
 * @param options.contentDir the folder of the Redocly configuration
 */
export default function contract({ contentDir }: { contentDir: string }): Plugin {
  return contractPlugin(readLanguages(contentDir), readProseContext(contentDir));
}
