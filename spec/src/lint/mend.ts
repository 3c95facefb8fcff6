import { readLanguages } from '@vpcep/contract-lint';
import { orderMembers, polishDocument, recordTranslations } from '@vpcep/contract-lint/lint-prose';
import { packagePath } from '../build/paths.ts';
import { translatedDocuments } from './contract-documents.ts';

/**
 * Mends what can be mended without a person: the order of members, typography, and the lock where both sides of a translation
 * have changed.
 *
 * @returns what was done, for people
 * @throws Error when a file cannot be read
 */
export async function mend(): Promise<string> {
  const folder = packagePath('.');
  const languages = readLanguages(folder);
  let ordered = 0;
  let polished = 0;
  for (const path of translatedDocuments()) {
    ordered += await orderMembers(path);
    polished += await polishDocument(path, languages);
  }
  const { texts } = await recordTranslations(translatedDocuments(), folder, languages);
  return `Mended: order of members in ${ordered} objects; typography of ${polished} texts; ${texts} texts recorded in i18n.lock.json.`;
}
