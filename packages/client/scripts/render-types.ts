import { effectiveSchema, type OpenApiDocument, type Schema } from '@vpcep/contract';
import { docComment } from './doc-comment.ts';

/**
 * `types.gen.ts`: every schema of the contract as a type of that name, so that users never index into `components`; for an enum,
 * closed or open, also a constant of that name that holds its values, and for a schema with `x-lifecycle` what can follow what.
 */
export function renderTypes(contract: OpenApiDocument): string {
  const types = Object.entries(contract.components.schemas).map(([name, schema]) => {
    const known = knownValues(contract, schema);
    return [
      renderType(name, schema, known),
      known ? renderConstant(name, schema, known) : '',
      renderLifecycle(name, schema),
    ].join('');
  });
  const imports = [
    `import type { ErrorCode } from './error-codes.gen.ts';`,
    `import type { components } from './schema.gen.ts';\n`,
  ];
  return [...imports, ...types].join('\n');
}

/** The values that an enum names, and what each means. */
interface KnownValues {
  readonly values: readonly string[];
  readonly texts: Readonly<Record<string, string>>;
  /** Whether other texts are valid too. */
  readonly open: boolean;
}

/** The values of an enum of texts; undefined for any other schema. An open enum is `anyOf` an enum and any text. */
function knownValues(contract: OpenApiDocument, schema: Schema): KnownValues | undefined {
  const branches = (schema.anyOf ?? [schema]).map((branch) => effectiveSchema(contract, branch));
  const named = branches.find((branch) => branch.enum);
  const values = named?.enum?.filter((value) => typeof value === 'string');
  if (!named || !values?.length) return undefined;
  const texts = schema['x-enumDescriptions'] ?? named['x-enumDescriptions'] ?? {};
  return { values, texts, open: branches.some(takesAnyText) };
}

function takesAnyText({ type, enum: values }: Schema): boolean {
  return values === undefined && [type].flat().includes('string');
}

function renderType(name: string, schema: Schema, known: KnownValues | undefined): string {
  const values = Object.entries(known?.texts ?? {}).map(([value, text]) => `- \`${value}\`: ${text.trim()}`);
  const comment = docComment([schema.description ?? schema.title ?? '', values.join('\n')]);
  return `${comment}export type ${name} = components['schemas']['${name}'];\n`;
}

function renderConstant(name: string, schema: Schema, { values, texts, open }: KnownValues): string {
  const entries = values.map(
    (value) => `${docComment([texts[value]], '  ')}  ${JSON.stringify(value)}: ${JSON.stringify(value)},\n`,
  );
  const type = open ? `Readonly<Record<string, ${name}>>` : `{ [value in ${name} & string]: value }`;
  const comment = docComment([schema.title ?? schema.description]);
  return `${comment}export const ${name} = {\n${entries.join('')}} as const satisfies ${type};\n`;
}

function renderLifecycle(name: string, schema: Schema): string {
  const lifecycle = schema['x-lifecycle'];
  if (!lifecycle) return '';
  const constant = `${name.charAt(0).toLowerCase()}${name.slice(1)}Lifecycle`;
  const status = `keyof typeof ${name}`;
  const type = `{ initial: ${status}; transitions: Record<${status}, readonly (${status})[]>; gone?: ErrorCode }`;
  return `${docComment([schema.title])}export const ${constant} = ${JSON.stringify(lifecycle)} as const satisfies ${type};\n`;
}
