import type { OpenApiDocument, Schema } from '@vpcep/spec';
import { docComment } from './doc-comment.ts';

/** `types.gen.ts`: every schema of the contract as a type of that name, so that users never index into `components`. */
export function renderTypes(contract: OpenApiDocument): string {
  const types = Object.entries(contract.components.schemas).map(
    ([name, schema]) => `${describe(schema)}export type ${name} = components['schemas']['${name}'];\n`,
  );
  return [`import type { components } from './schema.gen.ts';\n`, ...types].join('\n');
}

function describe(schema: Schema): string {
  const values = Object.entries(schema['x-enumDescriptions'] ?? {});
  return docComment([
    schema.description ?? schema.title,
    values.map(([value, text]) => `- \`${value}\`: ${text.trim()}`).join('\n'),
  ]);
}
