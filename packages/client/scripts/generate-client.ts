import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  clouds,
  errorCodes,
  languages,
  type OpenApiDocument,
  readContract,
  sourceLanguage,
} from '@vpcep/contract';
import { renderClouds } from './render-clouds.ts';
import { renderErrorCodes } from './render-error-codes.ts';
import { renderMessages } from './render-messages.ts';
import { renderOperations } from './render-operations.ts';
import { renderSchema } from './render-schema.ts';
import { renderTypes } from './render-types.ts';
import { renderValidators } from './render-validators.ts';

/**
 * Writes everything of the client that follows from the contract: types, constants, operations, error codes, messages and
 * validators.
 *
 * @param contract the projection in the source language; its prose becomes the doc comments
 * @param folder where the files go
 */
export async function generateClient(contract: OpenApiDocument, folder: string): Promise<void> {
  const contracts = Object.fromEntries(
    languages.map(({ tag }) => [tag, tag === sourceLanguage ? contract : readContract(tag)]),
  );
  const files = {
    ...(await renderDeclarations(contract, sourceLanguage)),
    ...renderMessages(errorCodes, contracts),
    'options/clouds.gen.ts': renderClouds(clouds),
    'validate/validators.gen.ts': await renderValidators(contract, folder),
  };
  const header =
    '// Made from the contract by scripts/generate.ts. Do not edit: change the contract and run it again.\n\n';
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, header + text);
  }
}

/** The files that carry prose of the contract as doc comments. */
export async function renderDeclarations(
  contract: OpenApiDocument,
  language: string,
): Promise<Record<string, string>> {
  return {
    'contract/error-codes.gen.ts': renderErrorCodes(errorCodes, language),
    'contract/operations.gen.ts': renderOperations(contract, language),
    'contract/schema.gen.ts': await renderSchema(contract),
    'contract/types.gen.ts': renderTypes(contract),
  };
}
