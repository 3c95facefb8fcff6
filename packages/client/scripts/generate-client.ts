import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCodes, languages, type OpenApiDocument, readContract } from '@vpcep/contract';
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
    languages.map(({ tag }, index) => [tag, index === 0 ? contract : readContract(tag)]),
  );
  await writeGenerated(folder, {
    ...(await renderDeclarations(contract, languages[0]?.tag ?? '')),
    ...renderMessages(errorCodes, contracts),
    'validators.gen.ts': await renderValidators(contract, folder),
  });
}

/** The files that carry prose of the contract as doc comments. */
export async function renderDeclarations(
  contract: OpenApiDocument,
  language: string,
  translate?: (text: string) => string,
): Promise<Record<string, string>> {
  return {
    'error-codes.gen.ts': renderErrorCodes(errorCodes, language, translate),
    'operations.gen.ts': renderOperations(contract, translate),
    'schema.gen.ts': await renderSchema(contract),
    'types.gen.ts': renderTypes(contract),
  };
}

/** Writes files under a line that says where they come from. */
export async function writeGenerated(folder: string, files: Record<string, string>): Promise<void> {
  const header =
    '// Made from the contract by scripts/generate.ts. Do not edit: change the contract and run it again.\n\n';
  await Promise.all(
    Object.entries(files).map(([name, text]) => writeFile(join(folder, name), header + text)),
  );
}
