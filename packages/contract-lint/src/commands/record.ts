/** Brings i18n.lock.json up to date, and nothing else, in `spec/` or the folder that is named. `pnpm drift` compares what this makes with what is committed. */
import { readLanguages, specPath } from '@vpcep/contract/build';
import { recordTranslations } from '../lint-prose.ts';
import { translatedDocuments } from './contract-documents.ts';

const [, , folder = specPath()] = process.argv;
await recordTranslations(translatedDocuments(folder), folder, readLanguages(folder));
