import { inlineReferences, type OpenApiDocument, type Schema } from '@vpcep/contract';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** What is wrong with an example of a schema; undefined where nothing is, or where the schema itself is broken. */
export type ExampleCheck = (root: object, schema: Schema, example: unknown) => string | undefined;

/** Keywords that say something to people. */
const annotations = new Set(['title', 'description', 'example', 'examples', 'default', 'deprecated']);

/** Keywords that hold schemas by name. */
const schemasByName = new Set(['properties', 'patternProperties', '$defs', 'dependentSchemas']);

/** Keywords whose schemas see a part of an object only. */
const combinations = new Set(['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'dependentSchemas']);

/** Keywords that hold data. */
const data = new Set(['enum', 'const', 'required']);

const ajv = addFormats.default(new Ajv2020({ strict: false }));
/** By what they judge; those of a schema that contains itself, by the contract too. */
const compiled = new Map<string, ValidateFunction | undefined>();
const compiledWithin = new WeakMap<object, typeof compiled>();

/** Judges an example; compiles schemas once that differ only in what they say to people. */
export const checkExample: ExampleCheck = (root, schema, example) => {
  const judged = judgedPart(inlineReferences(root, schema), false);
  const form = JSON.stringify(judged);
  // A reference is left only where a schema contains itself.
  const isWhole = !form.includes('"$ref"');
  const known = isWhole ? compiled : (compiledWithin.get(root) ?? new Map());
  if (!isWhole) compiledWithin.set(root, known);
  if (!known.has(form)) {
    const whole = isWhole ? judged : { ...judged, components: componentsOf(root) };
    // What is wrong with a schema itself, Redocly's own rules report.
    known.set(form, ajv.validateSchema(whole) ? ajv.compile(whole) : undefined);
  }
  const validate = known.get(form);
  if (!validate || validate(example)) return undefined;
  return `Correct the example: it ${ajv.errorsText(validate.errors, { dataVar: '' }).trim()}.`;
};

function componentsOf(root: object): object {
  return (root as Partial<OpenApiDocument>).components ?? {};
}

/**
 * A schema without what does not matter to a value. An example shows no property that the schema does not list, also where a
 * value may have more.
 *
 * @param isPart whether other schemas judge the same value
 */
function judgedPart(schema: Schema, isPart: boolean): Schema {
  const judged: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(schema)) {
    if (annotations.has(name) || name.startsWith('x-')) continue;
    const isBesideOthers = combinations.has(name);
    const visit = (node: unknown): unknown => {
      if (Array.isArray(node)) return node.map(visit);
      return typeof node === 'object' && node !== null ? judgedPart(node as Schema, isBesideOthers) : node;
    };
    if (data.has(name)) judged[name] = value;
    else if (schemasByName.has(name) && typeof value === 'object' && value !== null) {
      judged[name] = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, visit(each)]));
    } else judged[name] = visit(value);
  }
  const isOpen = !('additionalProperties' in judged || 'unevaluatedProperties' in judged);
  if (!isPart && isOpen && 'properties' in judged) judged.unevaluatedProperties = false;
  return judged as Schema;
}
