import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCodes, type OpenApiDocument, sourceLanguage } from '@vpcep/spec';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { renderErrorCodes } from './render-error-codes.ts';
import { renderOperations } from './render-operations.ts';
import { renderTypes } from './render-types.ts';

const header =
  '// Made from the contract by scripts/generate.ts. Do not edit: change the contract and run it again.\n\n';

/**
 * Writes everything of the client that follows from the contract: `schema.gen.ts`, `types.gen.ts`, `operations.gen.ts`
 * and `error-codes.gen.ts`.
 *
 * @param contract a projection of the contract; its prose becomes the doc comments
 * @param folder where the files go
 * @param language the projection's language
 */
export async function generateClient(
  contract: OpenApiDocument,
  folder: string,
  language: string = sourceLanguage,
): Promise<void> {
  const schema = await openapiTS(nameMembersOnly(contract), {
    // A member with a default may be left out of a request.
    defaultNonNullable: false,
    silent: true,
  });
  const files = {
    'error-codes.gen.ts': renderErrorCodes(errorCodes, language),
    'schema.gen.ts': astToString(schema),
    'types.gen.ts': renderTypes(contract),
    'operations.gen.ts': renderOperations(contract),
  };
  await Promise.all(
    Object.entries(files).map(([name, text]) => writeFile(join(folder, name), header + text)),
  );
}

/**
 * Answers keep members that the contract does not name, but their types do not show them: an index signature would let
 * a misspelt member through.
 */
function nameMembersOnly(contract: OpenApiDocument): OpenAPI3 {
  return JSON.parse(JSON.stringify(contract), (key, value) =>
    key === 'additionalProperties' && value === true ? undefined : value,
  );
}
