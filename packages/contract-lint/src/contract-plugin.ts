import type { Oas3Rule, Plugin } from '@redocly/openapi-core';
import type { Language } from '@vpcep/contract';
import { localize } from '@vpcep/contract/build';
import { type ProseContext, proseRules } from './prose-rules.ts';

type WorkflowRules = NonNullable<NonNullable<Plugin['rules']>['arazzo1']>;

/**
 * The Redocly plugin `contract`: rules about prose in several languages, and the `localize` decorator.
 *
 * @param languages the source language first, then the translations
 * @param context what the rules read beside the contract; nothing, unless given
 */
export function contractPlugin(languages: readonly Language[], context?: Partial<ProseContext>): Plugin {
  const rules: Record<string, Oas3Rule> = proseRules(languages, context);
  return {
    id: 'contract',
    // The visitors name no type of node, so they hold for workflows too; Redocly's types know no such rules.
    rules: { oas3: rules, arazzo1: rules as Record<string, unknown> as WorkflowRules },
    decorators: { oas3: { localize: localize(languages) } },
  };
}
