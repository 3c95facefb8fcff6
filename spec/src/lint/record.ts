/** Brings i18n.lock.json up to date, and nothing else. `pnpm drift` compares what this makes with what is committed. */
import { readLanguages } from '@vpcep/contract-lint';
import { recordTranslations } from '@vpcep/contract-lint/lint-prose';
import { packagePath } from '../build/paths.ts';
import { translatedDocuments } from './contract-documents.ts';

const folder = packagePath('.');
await recordTranslations(translatedDocuments(), folder, readLanguages(folder));
