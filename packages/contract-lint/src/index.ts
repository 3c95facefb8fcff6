import type { Plugin } from '@redocly/openapi-core';
import { localize } from '@vpcep/contract/build';
import { rules, visitorsFor } from './all-rules.ts';
import { type LintContext, readLintContext } from './lint-context.ts';

const id = 'contract';

/**
 * What Redocly loads: the house rules, the configuration `contract/all` that switches all of them on, and the `localize`
 * decorator, for the languages listed in `languages.json` beside the Redocly configuration.
 *
 * @param options.contentDir the folder of the Redocly configuration
 * @throws {Error} a file that the rules read is malformed, or `languages.json` is missing
 */
export default function contract({ contentDir }: { contentDir: string }): Plugin {
  return contractPlugin(readLintContext(contentDir));
}

/** The same plugin, for what rules read beside the document. */
export function contractPlugin(context: LintContext): Plugin {
  return {
    id,
    configs: {
      all: { rules: Object.fromEntries(Object.keys(rules).map((rule) => [`${id}/${rule}`, 'error'])) },
    },
    rules: {
      oas3: visitorsFor('openapi', context),
      arazzo1: visitorsFor('arazzo', context),
    } as Plugin['rules'],
    decorators: { oas3: { localize: localize(context.languages) } },
  } as Plugin;
}
