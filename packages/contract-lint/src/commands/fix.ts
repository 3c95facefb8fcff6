import { readLanguages, specPath } from '@vpcep/contract/build';
import { orderProperties } from '../fix/order-properties.ts';
import { setTranslations } from '../fix/set-translations.ts';
import { recordTranslations } from '../lock/record-translations.ts';
import { translatedDocuments } from './documents.ts';

/**
 * Fixes what can be fixed without a person: the order of properties, typography, and the lock where both sides of a
 * translation have changed.
 *
 * @returns what was done, for people
 * @throws {Error} a file cannot be read
 */
export async function fix(): Promise<string> {
  const folder = specPath();
  const languages = readLanguages(folder);
  let ordered = 0;
  let set = 0;
  for (const path of translatedDocuments()) {
    ordered += await orderProperties(path);
    set += await setTranslations(path, languages);
  }
  const { texts } = await recordTranslations(translatedDocuments(), folder, languages);
  return `Fixed: order of properties in ${ordered} objects; typography of ${set} texts; ${texts} texts recorded in i18n.lock.json.`;
}
