import { createConfig, getLineColLocation, lintFromString } from '@redocly/openapi-core';
import type { Language } from '@vpcep/contract';
import { contractPlugin } from '../src/index.ts';
import type { ProseContext } from '../src/prose-rules.ts';
import { languages as threeLanguages } from './languages.ts';

/** Lints a document with one rule and gives what is reported, as `line pointer: message`. */
export async function lintText(
  ruleId: string,
  source: string,
  languages: readonly Language[] = threeLanguages.slice(0, 2),
  context: Partial<ProseContext> = {},
): Promise<string[]> {
  const config = await createConfig({
    plugins: [contractPlugin(languages, context)],
    rules: { [`contract/${ruleId}`]: 'error' },
  });
  const problems = await lintFromString({ source, absoluteRef: 'contract.yaml', config });
  return problems.map(({ message, location: [place] }) => {
    if (!place) throw new Error(`A problem without a place: ${message}`);
    const { pointer } = place as { pointer: string };
    return `${getLineColLocation(place).start.line} ${pointer}: ${message}`;
  });
}
