import type { OpenApiDocument } from '@vpcep/contract';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';

/** `schema.gen.ts`: the whole contract as types. */
export async function renderSchema(contract: OpenApiDocument): Promise<string> {
  const schema = await openapiTS(namedPropertiesOnly(contract), {
    // A property with a default may be left out of a request.
    defaultNonNullable: false,
    silent: true,
  });
  return astToString(schema);
}

/**
 * Responses keep properties that the contract does not name, but their types do not show them: an index signature would let a
 * misspelt property through.
 */
function namedPropertiesOnly(contract: OpenApiDocument): OpenAPI3 {
  return JSON.parse(JSON.stringify(contract), (key, value) =>
    key === 'additionalProperties' && value === true ? undefined : value,
  );
}
