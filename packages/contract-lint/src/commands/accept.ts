/**
 * Records that translations are still right although the text that they translate has changed:
 * `pnpm i18n:accept "openapi.yaml#/info/title"`.
 */
import { readLanguages, specPath } from '@vpcep/contract/build';
import { recordTranslations } from '../lock/record-translations.ts';
import { translatedDocuments } from './documents.ts';

const accepted = process.argv.slice(2);
const folder = specPath();
try {
  if (accepted.length === 0) {
    throw new Error(
      'Say which translations are still right, as `pnpm lint` prints them: "openapi.yaml#/info/title".',
    );
  }
  const { stale } = await recordTranslations(translatedDocuments(), folder, readLanguages(folder), accepted);
  console.log(
    `Recorded in i18n.lock.json: ${accepted.join(', ')}. Still stale: ${stale.join(', ') || 'nothing'}.`,
  );
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
