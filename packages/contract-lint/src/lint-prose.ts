import { getLineColLocation } from '@redocly/openapi-core';
import { readLanguages } from '@vpcep/contract/build';
import { readProseContext } from './prose/read-prose-context.ts';
import { walkProse } from './prose/walk-prose.ts';
import { proseRules } from './prose-rules.ts';

export { orderMembers } from './prose/order-members.ts';
export { polishDocument } from './prose/polish-document.ts';
export { type Recorded, recordTranslations } from './prose/record-translations.ts';

/** One thing that a rule found. */
export interface ProseProblem {
  rule: string;
  /** Counted from 1. */
  line: number;
  /** JSON Pointer. */
  pointer: string;
  message: string;
}

/**
 * Lints a contract, a workflow document or a companion file with every rule about prose, in this process.
 *
 * @param path the document
 * @param folder the folder of the contract: languages, glossary, lock and words are there
 * @param only the names of the rules; all rules unless some are named
 * @throws Error when a file cannot be read
 */
export async function lintProse(
  path: string,
  folder: string,
  only?: readonly string[],
): Promise<ProseProblem[]> {
  const rules = Object.entries(proseRules(readLanguages(folder), readProseContext(folder)));
  const problems = await walkProse(
    path,
    Object.fromEntries(rules.filter(([id]) => !only || only.includes(id))),
  );
  return problems.flatMap(({ ruleId, message, location }) =>
    location.map((place) => ({
      rule: ruleId,
      line: getLineColLocation(place).start.line,
      pointer: place.pointer ?? '#/',
      message,
    })),
  );
}
