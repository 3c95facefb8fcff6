import { Converter } from '@apiture/openapi-down-convert';
import type { OpenApiDocument } from '../model/document.ts';

/**
 * A published projection as an OpenAPI 3.0.3 document, for tools that do not read 3.1. What 3.0 cannot say (several examples of a
 * schema, `null` as a type, `const`) is written in its closest form.
 */
export function downgrade(published: OpenApiDocument): object {
  const converted = new Converter(structuredClone(published), {
    allOfTransform: true,
    convertSchemaComments: false,
  }).convert() as { info: { summary?: string } };
  // The converter leaves what 3.0 does not have.
  delete converted.info.summary;
  return converted;
}
