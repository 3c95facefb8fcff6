import { readFileSync, writeFileSync } from 'node:fs';
import type { Language } from '@vpcep/contract';
import { Composer, CST, isScalar, Parser, parse } from 'yaml';
import { factsOf } from '../languages/index.ts';
import { readPairs } from '../text/read-pairs.ts';

/**
 * Sets the translations in a document by the customs of their languages, as the rule i18n-typography asks for. The rest of the file stays as it is, to
 * the letter.
 *
 * @returns how many texts were changed
 * @throws {Error} the document cannot be read, or a text cannot be changed without harm to another
 */
export async function setTranslations(path: string, languages: readonly Language[]): Promise<number> {
  const changes = (await readPairs(path, languages)).flatMap(({ language, translation, translationPath }) => {
    const text = factsOf(language.tag).setType?.(translation).text ?? translation;
    return text === translation ? [] : [{ at: translationPath, text }];
  });
  if (changes.length === 0) return 0;

  const tokens = [...new Parser().parse(readFileSync(path, 'utf8'))];
  const [document] = new Composer({ keepSourceTokens: true }).compose(tokens);
  const expected = document?.toJS();
  for (const { at, text } of changes) {
    const scalar = document?.getIn(at, true);
    if (!isScalar(scalar) || !scalar.srcToken) throw new Error(`${path} has no text at ${at.join('/')}.`);
    // The text of a block is indented by what follows its key.
    CST.setScalarValue(scalar.srcToken as CST.FlowScalar, text, { afterKey: true });
    setIn(expected, at, text);
  }
  const fixed = tokens.map((token) => CST.stringify(token)).join('');
  if (JSON.stringify(parse(fixed)) !== JSON.stringify(expected)) {
    throw new Error(`${path} cannot be fixed without harm: correct what i18n-typography reports by hand.`);
  }
  writeFileSync(path, fixed);
  return changes.length;
}

function setIn(root: unknown, at: readonly string[], text: string): void {
  const holder = at.slice(0, -1).reduce((node, key) => (node as Record<string, unknown>)[key], root);
  (holder as Record<string, unknown>)[at.at(-1) ?? ''] = text;
}
