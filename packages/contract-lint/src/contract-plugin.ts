import type { Plugin } from '@redocly/openapi-core';
import { localize } from './decorators/localize.ts';
import type { Language } from './language.ts';
import { i18nNoOrphan } from './rules/i18n-no-orphan.ts';
import { i18nPresent } from './rules/i18n-present.ts';
import { i18nScript } from './rules/i18n-script.ts';

type WorkflowRules = NonNullable<NonNullable<Plugin['rules']>['arazzo1']>;

/**
 * The Redocly plugin `contract`: rules about prose in several languages, and the `localize` decorator.
 *
 * @param languages the source language first, then the translations
 */
export function contractPlugin(languages: readonly Language[]): Plugin {
  const rules = {
    'i18n-present': i18nPresent(languages),
    'i18n-no-orphan': i18nNoOrphan(languages),
    'i18n-script': i18nScript(languages),
  };
  return {
    id: 'contract',
    // The visitors name no type of node, so they hold for workflows too; Redocly's types know no such rules.
    rules: { oas3: rules, arazzo1: rules as Record<string, unknown> as WorkflowRules },
    decorators: { oas3: { localize: localize(languages) } },
  };
}
