import type { OpenApiDocument, Schema } from '@vpcep/contract';
import { docComment } from './doc-comment.ts';

/**
 * `types.gen.ts`: every schema of the contract as a type of that name, so that users never index into `components`; for
 * an enum also a constant of that name that holds its values, and for a schema with `x-lifecycle` what can follow what.
 */
export function renderTypes(contract: OpenApiDocument): string {
  const types = Object.entries(contract.components.schemas).map(([name, schema]) =>
    [renderType(name, schema), renderEnum(name, schema), renderLifecycle(name, schema)].join(''),
  );
  const imports = [
    `import type { ErrorCode } from './error-codes.gen.ts';`,
    `import type { components } from './schema.gen.ts';\n`,
  ];
  return [...imports, ...types].join('\n');
}

function renderType(name: string, schema: Schema): string {
  return `${docComment(describe(schema))}export type ${name} = components['schemas']['${name}'];\n`;
}

function renderEnum(name: string, schema: Schema): string {
  if (!schema.enum) return '';
  const texts = schema['x-enumDescriptions'] ?? {};
  const values = schema.enum.map(
    (value) =>
      `${docComment([texts[String(value)]], '  ')}  ${JSON.stringify(value)}: ${JSON.stringify(value)},\n`,
  );
  return `${docComment([schema.title ?? schema.description])}export const ${name} = {\n${values.join('')}} as const satisfies { [value in ${name}]: value };\n`;
}

function renderLifecycle(name: string, schema: Schema): string {
  const lifecycle = schema['x-lifecycle'];
  if (!lifecycle) return '';
  const constant = `${name.charAt(0).toLowerCase()}${name.slice(1)}Lifecycle`;
  const type = `{ initial: ${name}; transitions: Record<${name}, readonly ${name}[]>; gone?: ErrorCode }`;
  return `${docComment([schema.title])}export const ${constant} = ${JSON.stringify(lifecycle)} as const satisfies ${type};\n`;
}

function describe(schema: Schema): string[] {
  const values = Object.entries(schema['x-enumDescriptions'] ?? {});
  return [
    schema.description ?? schema.title ?? '',
    values.map(([value, text]) => `- \`${value}\`: ${text.trim()}`).join('\n'),
  ];
}
