import { readLanguages } from '@vpcep/contract-lint';
import { polishDocument, recordTranslations } from '@vpcep/contract-lint/lint-prose';
import { packagePath } from '../build/paths.ts';
import { translatedDocuments } from './contract-documents.ts';

/**
 * Mends what can be mended without a person: typography, and the lock where both sides of a translation have changed.
 *
 * @returns what was done, for people
 * @throws Error when a file cannot be read
 */
export async function mend(): Promise<string> {
  const folder = packagePath('.');
  const languages = readLanguages(folder);
  let polished = 0;
  for (const path of translatedDocuments()) polished += await polishDocument(path, languages);
  const { texts } = await recordTranslations(translatedDocuments(), folder, languages);
  return `Mended: typography of ${polished} texts; ${texts} texts recorded in i18n.lock.json.`;
}
