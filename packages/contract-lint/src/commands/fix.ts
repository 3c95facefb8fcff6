import { readLanguages, specPath } from '@vpcep/contract/build';
import { orderMembers, polishDocument, recordTranslations } from '../lint-prose.ts';
import { translatedDocuments } from './contract-documents.ts';

/**
 * Fixes what can be fixed without a person: the order of members, typography, and the lock where both sides of a translation
 * have changed.
 *
 * @returns what was done, for people
 * @throws Error when a file cannot be read
 */
export async function fix(): Promise<string> {
  const folder = specPath();
  const languages = readLanguages(folder);
  let ordered = 0;
  let polished = 0;
  for (const path of translatedDocuments()) {
    ordered += await orderMembers(path);
    polished += await polishDocument(path, languages);
  }
  const { texts } = await recordTranslations(translatedDocuments(), folder, languages);
  return `Fixed: order of properties in ${ordered} objects; typography of ${polished} texts; ${texts} texts recorded in i18n.lock.json.`;
}
